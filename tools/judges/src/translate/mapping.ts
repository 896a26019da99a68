/** A value of a CloudFormation template. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What a value is translated in. */
export interface Surroundings {
  /** Says that something of the value cannot be translated; `at` is its path in the resource's inputs. */
  fault(at: string, because: string): void
  /** A text, with whatever of it another resource has turned into a reference to that resource. */
  text(value: string): Json
}

/** Makes the CloudFormation form of a Pulumi value; `undefined` leaves the property out. */
export type Mapping = (value: unknown, at: string, around: Surroundings) => Json | undefined

/** Where a property goes, as a path such as `Rules.Status`, and what becomes of its value on the way. */
export interface To {
  readonly to: string
  readonly as: Mapping
}

/** Pulumi property → CloudFormation property; a text where the value stays as it is. */
export type Properties = Readonly<Record<string, string | To>>

/** Pulumi property → why no judge needs to see it. */
export type LeftOut = Readonly<Record<string, string>>

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const marked = (value: unknown, mark: 'secret' | 'unknown'): boolean => isMap(value) && value[mark] === true

/** The value itself: a scalar, a text that may refer to another resource, or a list of such. */
export const same: Mapping = (value, at, around) => {
  if (typeof value === 'string') return around.text(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((inner, index) => same(inner, `${at}[${index}]`, around) ?? null)
  if (marked(value, 'secret')) return 'a secret'
  around.fault(at, marked(value, 'unknown') ? 'nobody knows its value' : 'it is a map, and no mapping says of what')
  return undefined
}

/** Names a property for what becomes of its value. */
export const to = (target: string, as: Mapping): To => ({ to: target, as })

/** Properties that CloudFormation writes alike but for a capital at the beginning: `vpcId` and `VpcId`. */
export const alike = (...keys: readonly string[]): Properties =>
  Object.fromEntries(keys.map((key) => [key, `${key.charAt(0).toUpperCase()}${key.slice(1)}`]))

/** The value as a text, which is how CloudFormation keeps attributes. */
export const asText: Mapping = (value, at, around) => {
  const mapped = same(value, at, around)
  return typeof mapped === 'number' || typeof mapped === 'boolean' ? String(mapped) : mapped
}

/** An entry of a list of attributes, each a key and a text. */
export const attribute = (list: string, key: string): To =>
  to(`${list}[]`, (value, at, around) => {
    const Value = asText(value, at, around)
    return Value === undefined ? undefined : { Key: key, Value }
  })

/** A list, each of whose entries is mapped. */
export const each =
  (as: Mapping): Mapping =>
  (value, at, around) => {
    if (Array.isArray(value)) return value.map((inner, index) => as(inner, `${at}[${index}]`, around) ?? null)
    around.fault(at, 'it is no list')
    return undefined
  }

/** Sets the value at a path such as `Rules.Status`; a last step such as `Arns[]` adds it to a list. */
export const put = (target: Record<string, Json>, path: string, value: Json): void => {
  const [step = '', ...rest] = path.split('.')
  if (rest.length > 0) {
    const inner = { ...(isMap(target[step]) ? target[step] : {}) }
    put(inner, rest.join('.'), value)
    target[step] = inner
  } else if (step.endsWith('[]')) {
    const list = target[step.slice(0, -2)]
    target[step.slice(0, -2)] = [...(Array.isArray(list) ? list : []), value]
  } else target[step] = value
}

/** Adds mapped properties to what a resource has. One that is neither mapped nor left out with a reason is a fault. */
export const addProperties = (
  target: Record<string, Json>,
  inputs: Readonly<Record<string, unknown>>,
  properties: Properties,
  leftOut: LeftOut,
  at: string,
  around: Surroundings,
): void => {
  for (const [key, value] of Object.entries(inputs)) {
    if (value === undefined || value === null || Object.hasOwn(leftOut, key)) continue
    const inner = at === '' ? key : `${at}.${key}`
    const rule = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (rule === undefined) {
      around.fault(inner, 'nobody says what it is in CloudFormation, or why it is left out')
      continue
    }
    const mapped = typeof rule === 'string' ? same(value, inner, around) : rule.as(value, inner, around)
    if (mapped !== undefined) put(target, typeof rule === 'string' ? rule : rule.to, mapped)
  }
}

/** A map whose keys are properties. */
export const shape =
  (properties: Properties, leftOut: LeftOut = {}): Mapping =>
  (value, at, around) => {
    if (!isMap(value)) {
      around.fault(at, 'it is no map')
      return undefined
    }
    const target: Record<string, Json> = {}
    addProperties(target, value, properties, leftOut, at, around)
    return target
  }

const references = (value: unknown, around: Surroundings): Json => {
  if (typeof value === 'string') return around.text(value)
  if (Array.isArray(value)) return value.map((inner) => references(inner, around))
  if (isMap(value)) {
    // Rules of cdk-nag look for patterns in the text of a policy whose keys stand as CDK writes them: sorted.
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted.map(([key, inner]) => [key, references(inner, around)]))
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** A policy written as JSON, whose resources are references again. */
export const document: Mapping = (value, at, around) => {
  if (typeof value !== 'string') {
    around.fault(at, marked(value, 'unknown') ? 'nobody knows its value' : 'it is no JSON')
    return undefined
  }
  try {
    return references(JSON.parse(value), around)
  } catch {
    around.fault(at, 'it is no JSON')
    return undefined
  }
}

/** A map of tags as CloudFormation's list. */
export const tags: Mapping = (value, at, around) => {
  if (!isMap(value)) {
    around.fault(at, 'it is no map')
    return undefined
  }
  return Object.entries(value).map(([Key, text]) => ({ Key, Value: same(text, `${at}.${Key}`, around) ?? '' }))
}

/** What a value becomes by a table; what is not in it is a fault. */
export const oneOf =
  (table: Readonly<Record<string, Json>>): Mapping =>
  (value, at, around) => {
    const found = typeof value === 'string' && Object.hasOwn(table, value) ? table[value] : undefined
    if (found === undefined) around.fault(at, `it is none of ${Object.keys(table).join(', ')}`)
    return found
  }
