import { nearest } from '@konductor/core/config'
import { fault, quoted, type Check, type Fault } from './check.ts'
import { fieldsOf, typeOfKind } from './field-types.ts'
import { isOf, type Manifest } from './manifest.ts'
import { entries, isAbsent, isHidden, isMap, items, type Place } from './place.ts'

interface Walk {
  unknown(place: Place, key: string, known: readonly string[]): void
  wrong(place: Place, expected: string): void
  missing(place: Place, key: string): void
}

const expectedOf: Readonly<Record<string, string>> = {
  s: 'text',
  n: 'a number',
  b: 'true or false',
  x: 'a number or text',
}

const fits = (type: string, value: unknown): boolean =>
  (type === 's' && typeof value === 'string') ||
  (type === 'n' && typeof value === 'number') ||
  (type === 'b' && typeof value === 'boolean') ||
  (type === 'x' && (typeof value === 'string' || typeof value === 'number'))

const walk = (place: Place, type: string, to: Walk): void => {
  if (isAbsent(place) || isHidden(place.value) || type === '*') return
  if (type.startsWith('[]')) {
    if (!Array.isArray(place.value)) return to.wrong(place, 'a list')
    return items(place).forEach((each) => walk(each, type.slice(2), to))
  }
  if (type.startsWith('{}')) {
    if (!isMap(place.value)) return to.wrong(place, 'a map')
    return entries(place).forEach(([, each]) => walk(each, type.slice(2), to))
  }
  const expected = expectedOf[type]
  if (expected !== undefined) return fits(type, place.value) ? undefined : to.wrong(place, expected)
  const fields = fieldsOf(type)
  if (fields === undefined) return
  if (!isMap(place.value)) return to.wrong(place, 'a map')
  for (const [key, each] of entries(place)) {
    const field = fields.get(key)
    if (field === undefined) to.unknown(each, key, [...fields.keys()])
    else walk(each, field.type, to)
  }
  const given = place.value
  for (const [key, { required }] of fields)
    if (required && (!Object.hasOwn(given, key) || given[key] === null || given[key] === undefined))
      to.missing(place, key)
}

const walked = ({ apiVersion, kind, root }: Manifest, to: Partial<Walk>): void => {
  const type = typeOfKind(apiVersion, kind)
  // What a cluster reports is nobody's to write.
  const object = isMap(root.value)
    ? Object.fromEntries(Object.entries(root.value).filter(([key]) => key !== 'status'))
    : {}
  if (type !== undefined)
    walk({ ...root, value: object }, type, { unknown: () => {}, wrong: () => {}, missing: () => {}, ...to })
}

/** Fields that Kubernetes does not have. */
export const unknownField: Check = {
  _tag: 'UnknownField',
  severity: 'problem',
  means: 'An object has a field that its kind does not have; Kubernetes drops it without a word',
  fix: 'correct the name, or move it to where it belongs',
  find: (manifest) => {
    const found: Fault[] = []
    walked(manifest, {
      unknown: (place, key, known) => {
        const near = nearest(key, known)
        const fix = near === undefined ? undefined : `write ${near}`
        found.push(fault(place, `there is no such field; Kubernetes would drop it without a word`, fix))
      },
    })
    return found
  },
}

/** Values of another type. */
export const wrongFieldType: Check = {
  _tag: 'WrongFieldType',
  severity: 'problem',
  means: 'A field of an object has a value of another type: a label that is a number, a count that is text',
  fix: 'write it as what is expected; quote what is text',
  find: (manifest) => {
    const found: Fault[] = []
    const secret = isOf(manifest, ['Secret'])
    walked(manifest, {
      wrong: (place, expected) => {
        const { value } = place
        // The values of a Secret are not shown, not even those that Kubernetes refuses.
        const plain = secret ? `a ${typeof value}` : quoted(value)
        const is = Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : plain
        found.push(fault(place, `expected ${expected}, found ${is}`))
      },
    })
    return found
  },
}

/** Fields that Kubernetes requires. */
export const fieldMissing: Check = {
  _tag: 'FieldMissing',
  severity: 'problem',
  means: 'An object lacks a field that Kubernetes requires',
  fix: 'add it',
  find: (manifest) => {
    const found: Fault[] = []
    walked(manifest, {
      missing: (place, key) => {
        found.push(fault({ ...place, path: [...place.path, key] }, 'Kubernetes requires it'))
      },
    })
    return found
  },
}
