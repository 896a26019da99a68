import { knownFields } from '../generated/known-fields.ts'

/** A field of a type. */
export interface Field {
  readonly required: boolean
  /** `s`, `n`, `b`, `x`, `*` or a type; after `[]` in a list, after `{}` in a map. */
  readonly type: string
}

const lines: ReadonlyMap<string, string> = new Map(
  knownFields
    .trim()
    .split('\n')
    .map((line) => {
      const name = line.slice(0, line.indexOf(' '))
      return [name, line.slice(name.length + 1)]
    }),
)
const read = new Map<string, ReadonlyMap<string, Field>>()

/** The fields of a type of the SDK: `core.v1.Container`. */
export const fieldsOf = (type: string): ReadonlyMap<string, Field> | undefined => {
  const line = lines.get(type)
  const before = read.get(type)
  if (line === undefined || before !== undefined) return before
  const fields = new Map(
    line.split(' ').map((each): [string, Field] => {
      const [name = '', of = '*'] = each.split(':')
      return name.endsWith('!')
        ? [name.slice(0, -1), { required: true, type: of }]
        : [name, { required: false, type: of }]
    }),
  )
  read.set(type, fields)
  return fields
}

/** The type of a kind, as the SDK calls it: `networking.k8s.io/v1` `Ingress` is `networking.v1.Ingress`. */
export const typeOfKind = (apiVersion: string, kind: string): string | undefined => {
  const [version = '', group = 'core'] = apiVersion.split('/').toReversed()
  // Only Kubernetes' own: acme.apps/v1 is somebody's.
  if (group.includes('.') && !group.endsWith('.k8s.io')) return undefined
  const type = `${group.split('.')[0] ?? ''}.${version}.${kind}`
  return fieldsOf(type)?.has('metadata') === true ? type : undefined
}
