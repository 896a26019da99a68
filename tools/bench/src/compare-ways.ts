import type { Measured } from './measure.ts'
import { median } from './median.ts'
import { ways, type Way } from './project.ts'

/** One way to the same resources: medians of its runs. */
export interface Seen {
  readonly seconds: number
  readonly megabytes: number
}

/** Runs the two ways in turn, so that a machine that slows down slows both. */
export const compareWays = (
  projectOf: (way: Way) => string,
  runs: number,
  run: (project: string) => Measured,
): Readonly<Record<Way, Seen>> => {
  const projects = { 'through-konductor': projectOf('through-konductor'), 'by-hand': projectOf('by-hand') }
  const seen: Record<Way, Measured[]> = { 'through-konductor': [], 'by-hand': [] }
  for (let index = 0; index < runs; index += 1) for (const way of ways) seen[way].push(run(projects[way]))
  const row = (way: Way): Seen => ({
    seconds: median(seen[way].map(({ seconds }) => seconds)),
    megabytes: median(seen[way].map(({ megabytes }) => megabytes)),
  })
  return { 'through-konductor': row('through-konductor'), 'by-hand': row('by-hand') }
}

/** The cells of a row that says what was seen. */
export const cellsOf = ({ 'through-konductor': ours, 'by-hand': hand }: Readonly<Record<Way, Seen>>): string =>
  [
    `${ours.seconds.toFixed(2)} s`,
    `${hand.seconds.toFixed(2)} s`,
    (ours.seconds / hand.seconds).toFixed(2),
    `${ours.megabytes} MB`,
    `${hand.megabytes} MB`,
  ].join(' | ')
