import {
  isList,
  isObject,
  kindOf,
  mapObject,
  secret,
  SIGNATURE,
  signatures,
  UNKNOWN,
  type WireObject,
  type WireValue,
} from './value.ts'

/** What an output value holds: without `value` it is unknown. */
interface OutputParts {
  readonly value?: WireValue
  readonly secret?: boolean
  readonly dependencies?: readonly string[]
}

const outputValue = (parts: OutputParts): WireObject => ({
  [SIGNATURE]: signatures.output,
  ...(parts.value === undefined ? {} : { value: parts.value }),
  ...(parts.secret === true ? { secret: true } : {}),
  ...(parts.dependencies === undefined || parts.dependencies.length === 0 ? {} : { dependencies: parts.dependencies }),
})

const dependenciesOf = (value: WireObject): readonly string[] => {
  const dependencies = value['dependencies'] ?? null
  return isList(dependencies) ? dependencies.filter((urn) => typeof urn === 'string') : []
}

/** Secrets and unknowns as output values: the only form in which a transform sees them as Outputs. */
export const toOutputValues = (value: WireValue): WireValue => {
  if (value === UNKNOWN) return outputValue({})
  if (isList(value)) return value.map(toOutputValues)
  if (!isObject(value)) return value
  const kind = kindOf(value)
  if (kind === undefined) return mapObject(value, toOutputValues)
  if (kind !== 'secret') return value
  const inner = toOutputValues(value['value'] ?? null)
  if (!isObject(inner) || kindOf(inner) !== 'output') return outputValue({ value: inner, secret: true })
  return { ...inner, secret: true }
}

/** Output values as plain values, secrets and unknowns: what everything but a remote component is given. */
export const fromOutputValues = (value: WireValue): WireValue => {
  if (isList(value)) return value.map(fromOutputValues)
  if (!isObject(value)) return value
  if (kindOf(value) !== 'output') return mapObject(value, fromOutputValues)
  const known = value['value']
  const plain = known === undefined ? UNKNOWN : fromOutputValues(known)
  return value['secret'] === true ? secret(plain) : plain
}

/** The URNs of every resource that output values inside this value depend on. */
export const outputDependencies = (value: WireValue): readonly string[] => {
  if (isList(value)) return value.flatMap(outputDependencies)
  if (!isObject(value)) return []
  if (kindOf(value) !== 'output') return Object.values(value).flatMap(outputDependencies)
  const known = value['value']
  return [...dependenciesOf(value), ...(known === undefined ? [] : outputDependencies(known))]
}

/** The value as an output value that carries these dependencies too. */
export const withDependencies = (value: WireValue, urns: readonly string[]): WireValue => {
  const had = new Set(outputDependencies(value))
  if (urns.every((urn) => had.has(urn))) return value
  if (!isObject(value) || kindOf(value) !== 'output') return outputValue({ value, dependencies: urns })
  return { ...value, dependencies: [...new Set([...dependenciesOf(value), ...urns])] }
}
