import type { Outcome, Problem, PropertiesOfTypes, ReplaceTable } from '@konductor/interfaces'
import { readJson } from '../read-json.ts'
import { isMap } from '../text/mark.ts'

const unusable = (at: string, because: string): Problem => ({
  _tag: 'ReplaceTableUnusable',
  at,
  because,
  fix: 'write it as { "source": "…", "replaces": { "<type>": ["<property>"] }, "updates": { … }, "fills": { … } }',
})

const isListed = (value: unknown): value is PropertiesOfTypes =>
  isMap(value) &&
  Object.values(value).every((paths) => Array.isArray(paths) && paths.every((path) => typeof path === 'string'))

const isTexts = (value: unknown): boolean =>
  isMap(value) && Object.values(value).every((text) => typeof text === 'string')

const LISTS: ReadonlySet<string> = new Set(['replaces', 'updates', 'fills'])

const faultsOf = (table: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(table).flatMap(([key, value]) => {
    if (key === 'source') return typeof value === 'string' ? [] : ['source is no text']
    if (key === 'fillsWhere' || key === 'deletesFirst')
      return isMap(value) && Object.values(value).every(isListed) ? [] : [`${key} is to be type → property → list`]
    if (key === 'ofProvider')
      return isMap(value) && Object.values(value).every(isTexts)
        ? []
        : ['ofProvider is to be type → property → setting']
    if (!LISTS.has(key)) return [`nothing is said by ${key}`]
    return isListed(value) ? [] : [`${key} is to be type → list of properties`]
  })

/** Reads what is known of which changes replace a resource from a file of JSON. */
export const readReplaceTable = (file: string): Outcome<readonly Problem[], ReplaceTable> => {
  const read = readJson(file, unusable)
  if (read._tag === 'Left') return read
  const table = read.right
  const faults = isMap(table) ? faultsOf(table) : ['it holds no object']
  if (!isMap(table) || faults.length > 0)
    return { _tag: 'Left', left: faults.map((because) => unusable(file, because)) }
  return { _tag: 'Right', right: { source: file, replaces: {}, ...table } }
}
