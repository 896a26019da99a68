import type { JsonSchema } from '../codec/json-schema.ts'
import { mapSubSchemas, refersInside, type SchemaPlace } from './sub-schemas.ts'

/** Below this many characters a reference says less than what it stands for. */
const worthIt = 200

const annotations = new Set(['title', 'description', 'default', 'examples', 'deprecated', 'writeOnly'])

const apart = (schema: JsonSchema): { readonly said: JsonSchema; readonly meant: JsonSchema } => {
  const entries = Object.entries(schema)
  return {
    said: Object.fromEntries(entries.filter(([keyword]) => annotations.has(keyword))),
    meant: Object.fromEntries(entries.filter(([keyword]) => !annotations.has(keyword))),
  }
}

/** What tells one schema from others, where it is large enough to be shared. */
const keyOf = (schema: JsonSchema): string | undefined => {
  const text = JSON.stringify(apart(schema).meant)
  return text.length < worthIt ? undefined : text
}

/** Whether nothing in it may move, since something in it says where. */
const isFixed = (schema: JsonSchema, keyword: string): boolean => keyword === '$defs' && refersInside(schema)

/**
 * The schema with what stands in it several times written once, under `$defs`, by the name of the first property that
 * takes it.
 */
export const shareRepeats = (schema: JsonSchema): JsonSchema => {
  const times = new Map<string, number>()
  const count = (sub: JsonSchema, { keyword }: SchemaPlace): JsonSchema => {
    if (isFixed(sub, keyword)) return sub
    const key = keyOf(sub)
    if (key !== undefined) {
      const before = times.get(key) ?? 0
      times.set(key, before + 1)
      // What repeats only as a part of what repeats is not counted twice.
      if (before > 0) return sub
    }
    return mapSubSchemas(sub, count)
  }
  const taken = new Set(Object.keys(Object(schema['$defs'])))
  const shared = new Map<string, { readonly name: string; schema: JsonSchema }>()
  const named = (wanted: string): string => {
    let name = wanted
    for (let next = 2; taken.has(name); next += 1) name = `${wanted}-${next}`
    taken.add(name)
    return name
  }
  const share = (sub: JsonSchema, { keyword, name }: SchemaPlace, above: string): JsonSchema => {
    const here = keyword === 'properties' && name !== undefined ? name : above
    const below = (next: JsonSchema, place: SchemaPlace): JsonSchema => share(next, place, here)
    if (isFixed(sub, keyword)) return sub
    const key = keyOf(sub)
    if (key === undefined || (times.get(key) ?? 0) < 2 || keyword === '$defs') return mapSubSchemas(sub, below)
    const { said, meant } = apart(sub)
    const known = shared.get(key)
    if (known !== undefined) return { $ref: `#/$defs/${known.name}`, ...said }
    const own = { name: named(here.replaceAll(/[^A-Za-z0-9_.-]/g, '-')), schema: meant }
    shared.set(key, own)
    own.schema = mapSubSchemas(meant, below)
    return { $ref: `#/$defs/${own.name}`, ...said }
  }
  mapSubSchemas(schema, count)
  const rest = mapSubSchemas(schema, (sub, place) => share(sub, place, 'item'))
  if (shared.size === 0) return rest
  const defs = Object.fromEntries([...shared.values()].map((one) => [one.name, one.schema]))
  return { ...rest, $defs: { ...Object(rest['$defs']), ...defs } }
}
