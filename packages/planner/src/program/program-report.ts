import type { Problem } from '@konductor/interfaces'
import { readFileSync } from 'node:fs'
import { isMap } from '../text/mark.ts'

/** What a Konductor program says of its own run. */
export interface ProgramReport {
  readonly problems: readonly Problem[]
  readonly timings: Readonly<Record<string, number>>
  /** Ids of units that it left out. */
  readonly notPlanned: readonly string[]
}

const NOTHING: ProgramReport = { problems: [], timings: {}, notPlanned: [] }

const isProblem = (value: unknown): value is Problem =>
  isMap(value) && ['_tag', 'at', 'because', 'fix'].every((key) => typeof value[key] === 'string')

/** What the file says. One that is not there, or was torn by a program that was killed, says nothing. */
const contents = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Reads the report that KONDUCTOR_PLAN names. A program that is none of ours leaves none. */
export const readProgramReport = (file: string): ProgramReport => {
  const said = contents(file)
  if (!isMap(said)) return NOTHING
  const { problems, timings, notPlanned } = said
  return {
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
    timings: isMap(timings)
      ? Object.fromEntries(
          Object.entries(timings).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
        )
      : {},
    notPlanned: Array.isArray(notPlanned) ? notPlanned.filter((id) => typeof id === 'string') : [],
  }
}
