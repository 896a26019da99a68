import type { ProblemCatalogue, ProblemEntry } from '@konductor/interfaces'
import { cell } from './setting-table.ts'

const marks: Readonly<Record<ProblemEntry['severity'], string>> = {
  problem: '',
  warning: '_warning_ ',
  either: '_either_ ',
}

const row = ([tag, { severity, means, fix }]: readonly [string, ProblemEntry]): string =>
  `| \`${tag}\` | ${marks[severity]}${cell(means)} | ${cell(fix)} |`

/**
 * `<!-- problems: <section> -->`: what the catalogues have in one section, by tag.
 *
 * @throws when none has that section.
 */
export const problemTable = (catalogues: Iterable<ProblemCatalogue>, section: string): string => {
  const entries = [...catalogues].flatMap((catalogue) => Object.entries(catalogue[section] ?? {}))
  if (entries.length === 0) throw new Error(`no catalogue of problems has a section ${section}`)
  return [
    '| tag | what it means | what to do |',
    '| --- | --- | --- |',
    ...entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(row),
  ].join('\n')
}
