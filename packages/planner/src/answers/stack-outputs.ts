import { STACK_TYPE } from '../graph/urn.ts'
import { isMap } from '../text/mark.ts'
import { SIGNATURE, signatures } from '../wire/value.ts'

type Table = Readonly<Record<string, unknown>>

const UNREADABLE = { secret: true, value: { unknown: true } }

const mapped = (value: unknown, change: (table: Table) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change))
  return isMap(value) ? change(value) : value
}

const mappedTable = (table: Table, change: (table: Table) => unknown): Table =>
  Object.fromEntries(Object.entries(table).map(([key, inner]) => [key, mapped(inner, change)]))

/** A state holds secrets under a signature; without the passphrase their values are unknown. */
const fromState = (value: Table): unknown => {
  if (value[SIGNATURE] !== signatures.secret) return mappedTable(value, fromState)
  const { plaintext } = value
  if (typeof plaintext !== 'string') return UNREADABLE
  return { secret: true, value: mapped(JSON.parse(plaintext), fromState) }
}

/** A plan shows that there is a secret, and not which. */
const fromPlan = (value: Table): unknown =>
  Object.keys(value).length === 1 && value['secret'] === true ? UNREADABLE : mappedTable(value, fromPlan)

const ofExport = ({ resources }: Table): Table => {
  const stack: unknown = Array.isArray(resources)
    ? resources.find((each: unknown) => isMap(each) && each['type'] === STACK_TYPE)
    : undefined
  return isMap(stack) && isMap(stack['outputs']) ? mappedTable(stack['outputs'], fromState) : {}
}

/** The outputs of a stack, from a plan of it, from what `pulumi stack export` wrote, or as they are. */
export const stackOutputs = (said: Table): Table => {
  const { deployment, schemaVersion, outputs } = said
  if (isMap(deployment)) return ofExport(deployment)
  return schemaVersion === 1 && isMap(outputs) ? mappedTable(outputs, fromPlan) : said
}
