import { isDeepStrictEqual } from 'node:util'
import { isProperties } from '../stand-in/properties.ts'
import { comparableLines } from './comparable-lines.ts'
import type { Observed, ObservedLine, ObservedResource } from './observed.ts'

/** Something that a preview and a plan of one program say differently. */
export interface Difference {
  /** The URN that it is about; empty for a whole run. */
  readonly urn: string
  /** `inputs.tags`, `options.protect`, `resource` where one side has none, `line`, `ok`. */
  readonly field: string
  /** `undefined` where it says nothing. */
  readonly engine: unknown
  readonly planner: unknown
}

/** What two runs have in common, and what not. */
export interface Comparison {
  readonly equal: number
  readonly differences: readonly Difference[]
}

const grouped = new Set(['inputs', 'outputs', 'options', 'propertyDependencies'])

/** A resource as a flat list of fields. */
const fieldsOf = (resource: ObservedResource): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(resource).flatMap(([field, value]): [string, unknown][] =>
      grouped.has(field) && isProperties(value)
        ? Object.entries(value).map(([key, inner]) => [`${field}.${key}`, inner])
        : [[field, value]],
    ),
  )

const compareMaps = (
  urn: string,
  engine: ReadonlyMap<string, unknown>,
  planner: ReadonlyMap<string, unknown>,
): Comparison => {
  const fields = [...new Set([...engine.keys(), ...planner.keys()])].toSorted()
  const different = fields.filter((field) => !isDeepStrictEqual(engine.get(field), planner.get(field)))
  return {
    equal: fields.length - different.length,
    differences: different.map((field) => ({ urn, field, engine: engine.get(field), planner: planner.get(field) })),
  }
}

const sum = (comparisons: readonly Comparison[]): Comparison => ({
  equal: comparisons.reduce((total, { equal }) => total + equal, 0),
  differences: comparisons.flatMap(({ differences }) => differences),
})

/** What only a saved plan says: a preview that failed saves none. */
const onlySaved = new Set(['aliases', 'deleteBeforeReplace'])

const withoutSaved = (observed: Observed): Observed => ({
  ...observed,
  resources: observed.resources
    .filter(({ type, parent }) => parent !== undefined || !type.startsWith('pulumi:providers:'))
    .map(({ outputs: _outputs, options = {}, ...shown }) => {
      const said = Object.entries(options).filter(([key]) => !onlySaved.has(key))
      return { ...shown, ...(said.length === 0 ? {} : { options: Object.fromEntries(said) }) }
    }),
})

const resources = (engine: Observed, planner: Observed): Comparison => {
  const [of, other] = [engine, planner].map(({ resources: all }) => new Map(all.map((each) => [each.urn, each])))
  const urns = [...new Set([...(of?.keys() ?? []), ...(other?.keys() ?? [])])].toSorted()
  return sum(
    urns.map((urn) => {
      const [one, two] = [of?.get(urn), other?.get(urn)]
      if (one !== undefined && two !== undefined) return compareMaps(urn, fieldsOf(one), fieldsOf(two))
      return { equal: 0, differences: [{ urn, field: 'resource', engine: one?.op, planner: two?.op }] }
    }),
  )
}

const without = (lines: readonly ObservedLine[], others: readonly ObservedLine[]): readonly ObservedLine[] => {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.findIndex((each) => isDeepStrictEqual(each, line))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const lines = (engine: Observed, planner: Observed): Comparison => {
  const [shown, planned] = [comparableLines(engine), comparableLines(planner)]
  const onlyEngine = without(shown, planned)
  const onlyPlanner = without(planned, shown)
  const said = ({ severity, message, urn = '' }: ObservedLine) => ({ text: `${severity}: ${message}`, urn })
  return {
    equal: shown.length - onlyEngine.length,
    differences: [
      ...onlyEngine.map(said).map(({ text, urn }) => ({ urn, field: 'line', engine: text, planner: undefined })),
      ...onlyPlanner.map(said).map(({ text, urn }) => ({ urn, field: 'line', engine: undefined, planner: text })),
    ],
  }
}

/** What a preview of the engine and a plan of the same program have in common, and what not. */
export const compare = (engine: Observed, planner: Observed): Comparison => {
  const [shown, planned] = engine.ok ? [engine, planner] : [withoutSaved(engine), withoutSaved(planner)]
  return sum([
    compareMaps('', new Map([['ok', engine.ok]]), new Map([['ok', planner.ok]])),
    resources(shown, planned),
    lines(engine, planner),
  ])
}
