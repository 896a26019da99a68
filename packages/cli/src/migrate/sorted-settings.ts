import { canonicalCompliance, type WrittenSetting } from '@konductor/core/config'
import { SEALED } from '@konductor/host'

/** A value, whatever it is. */
export type Data = Readonly<Record<string, unknown>>

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an encrypted value stands at or below. */
export const holdsSealed = (value: unknown): boolean => {
  if (value === SEALED) return true
  if (Array.isArray(value)) return value.some(holdsSealed)
  return isData(value) && Object.values(value).some(holdsSealed)
}

const key = JSON.stringify

/** The plain data of a section, of its settings in the order of the file. */
export const dataOf = (settings: readonly WrittenSetting[]): unknown => {
  const [top] = settings
  if (top === undefined || !top.map) return top?.value
  const data: Record<string, unknown> = {}
  const maps = new Map<string, Record<string, unknown>>([[key(top.path), data]])
  for (const { path, map, value } of settings.slice(1)) {
    const above = maps.get(key(path.slice(0, -1)))
    const name = path.at(-1)
    if (above === undefined || name === undefined) continue
    const own: Record<string, unknown> = {}
    above[name] = map ? own : value
    if (map) maps.set(key(path), own)
  }
  return data
}

const flattened = (
  value: unknown,
  path: readonly string[],
  writtenAt: (path: readonly string[]) => WrittenSetting['written'],
): readonly WrittenSetting[] => [
  { path, written: writtenAt(path), value: isData(value) ? undefined : value, map: isData(value), secret: false },
  ...(isData(value)
    ? Object.entries(value).flatMap(([name, item]) => flattened(item, [...path, name], writtenAt))
    : []),
]

/** What older compliance blocks leave behind. */
export interface LeftOut {
  readonly written: WrittenSetting['written']
  readonly fix: string
}

/** Settings with the compliance block in today's shape, and what of it has no place any more. */
export const withCanonicalCompliance = (
  settings: readonly WrittenSetting[],
): { readonly settings: readonly WrittenSetting[]; readonly left: readonly LeftOut[] } => {
  const block = settings.filter(({ path }) => path[0] === 'compliance')
  const [top] = block
  const data = dataOf(block)
  if (top === undefined || holdsSealed(data)) return { settings, left: [] }
  const { compliance, project, older, from } = canonicalCompliance(data)
  if (older.length === 0) return { settings, left: [] }
  const byPath = new Map(block.map((each) => [key(each.path), each.written]))
  const written = (steps: readonly (string | number)[]): WrittenSetting['written'] => {
    for (let length = steps.length; length >= 0; length -= 1) {
      const found = byPath.get(key(['compliance', ...steps.slice(0, length).map(String)]))
      if (found !== undefined) return [...found, ...steps.slice(length)]
    }
    return top.written
  }
  const there = new Set(settings.filter(({ path }) => path[0] === 'project').map(({ path }) => key(path)))
  const ofProject = Object.entries(project).flatMap(([name, value]) =>
    there.has(key(['project', name]))
      ? []
      : flattened(value, ['project', name], () => {
          const place = older.find(({ to, from: at }) => to === undefined && at.at(-1) === name)?.from
          return place === undefined ? top.written : written(place)
        }),
  )
  const carried = new Set(Object.keys(project).map((name) => `write it as project.${name}`))
  return {
    settings: [
      ...settings.filter(({ path }) => path[0] !== 'compliance'),
      ...flattened(compliance, ['compliance'], (path) => written(from(path.slice(1)))),
      ...ofProject,
    ],
    left: older
      .filter(({ to, fix }) => to === undefined && !fix.startsWith('take it out') && !carried.has(fix))
      .map(({ from: at, fix }) => ({ written: written(at), fix })),
  }
}
