import type { PlannedResource } from '@konductor/planner'
import { givenValues } from './given.ts'
import { addProperties, isMap, put, type Json, type LeftOut, type Surroundings } from './mapping.ts'
import { referring, type Referable } from './references.ts'
import type { Becomes, BecomesPartOf, LeftAway, TypeRules } from './type-rule.ts'

/** A resource of a template. */
export interface TemplateResource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, Json>>
}

/** A plan as CloudFormation. */
export interface Translation {
  readonly template: {
    readonly AWSTemplateFormatVersion: '2010-09-09'
    readonly Resources: Readonly<Record<string, TemplateResource>>
  }
  /** Logical id → URN. */
  readonly urns: ReadonlyMap<string, string>
}

/** A plan has something that the translation does not know. */
export class TranslationError extends Error {
  /** One sentence for each fault. */
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`${faults.length} things are not known in CloudFormation:\n${faults.join('\n')}`)
    this.name = 'TranslationError'
    this.faults = faults
  }
}

const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const leftOutOf = ({ leftOut = {} }: Becomes | BecomesPartOf): LeftOut => ({
  region: 'a template is for one region, and no rule asks which',
  ...leftOut,
})

const notEmpty = ({ name, inputs }: PlannedResource, { empty = [] }: LeftAway): readonly string[] =>
  empty
    .filter((key) => inputs[key] !== undefined && !(Array.isArray(inputs[key]) && inputs[key].length === 0))
    .map((key) => `${name}: ${key}: it says something, and the resource is left away`)

/** The inputs of a resource, and the entries of those that are lists of resources. */
const withoutLists = ({ inputs }: PlannedResource, { makes: all = {} }: Becomes) => {
  const lists = Object.entries(all).flatMap(([key, makes]) => {
    const list: unknown = inputs[key]
    return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
      isMap(entry) ? [{ at: `${key}[${index}]`, key, entry, makes }] : [],
    )
  })
  const others = Object.fromEntries(Object.entries(inputs).filter(([key]) => !Object.hasOwn(all, key)))
  return [others, lists] as const
}

/** A resource that will be one in the template. */
interface Making {
  readonly resource: PlannedResource
  readonly rule: Becomes
  readonly properties: Record<string, Json>
}

/**
 * A plan as a CloudFormation template: what judges of CloudFormation read.
 *
 * @param resources The resources of a plan whose values are known.
 * @param rules What becomes of each type.
 * @throws {TranslationError} A type, a property or a value is not known.
 */
export const translate = (resources: readonly PlannedResource[], rules: TypeRules): Translation => {
  const faults: string[] = []
  const given = givenValues(resources, rules)
  const making = new Map<string, Making>()
  const parts: { readonly resource: PlannedResource; readonly rule: BecomesPartOf }[] = []
  for (const resource of resources) {
    const { type, name, custom } = resource
    if (!custom || type.startsWith('pulumi:')) continue
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined
    if (rule === undefined) faults.push(`${name}: the type ${type} is not known`)
    else if ('leftAway' in rule) faults.push(...notEmpty(resource, rule))
    else if ('partOf' in rule) parts.push({ resource, rule })
    else {
      const plain = `${pascal(name)}${pascal(rule.becomes.replace(/^\w+::/, ''))}`
      const logicalId = making.has(plain) ? `${plain}${making.size}` : plain
      making.set(logicalId, { resource, rule, properties: { ...rule.adds?.(name) } })
    }
  }

  const values = new Map<string, Referable>()
  for (const [logicalId, { resource }] of making) {
    for (const { as, value } of Object.values(given.get(resource.urn) ?? {})) {
      if (as === undefined) continue
      const other = values.get(value)
      if (other === undefined) values.set(value, { logicalId, as })
      else if (other.logicalId !== logicalId) faults.push(`${resource.name}: ${value} is another resource's, too`)
    }
  }
  const refer = referring(values)
  const around = (name: string, self: string): Surroundings => ({
    fault: (at, because) => faults.push(`${name}: ${at}: ${because}`),
    text: (value) => refer(value, self),
  })

  const entries = new Map<string, { resource: PlannedResource; becomes: string; properties: Record<string, Json> }>()
  for (const [logicalId, { resource, rule, properties }] of making) {
    const { name } = resource
    const [inputs, lists] = withoutLists(resource, rule)
    addProperties(properties, inputs, rule.properties, leftOutOf(rule), '', around(name, logicalId))
    for (const { at, key, entry, makes } of lists) {
      const own: Record<string, Json> = { [makes.of]: { Ref: logicalId }, ...makes.adds }
      addProperties(own, entry, makes.properties, {}, at, around(name, logicalId))
      entries.set(`${logicalId}${pascal(`${key}-${entries.size}`)}`, {
        resource,
        becomes: makes.becomes,
        properties: own,
      })
    }
  }
  for (const { resource, rule } of parts) {
    const { [rule.partOf]: whole, ...inputs } = resource.inputs
    const owner = typeof whole === 'string' ? values.get(whole)?.logicalId : undefined
    const target = making.get(owner ?? '')?.properties
    if (owner === undefined || target === undefined) {
      faults.push(`${resource.name}: ${rule.partOf}: it names nothing that is in the plan`)
      continue
    }
    for (const [path, value] of Object.entries(rule.adds ?? {})) put(target, path, value)
    addProperties(target, inputs, rule.properties, leftOutOf(rule), '', around(resource.name, owner))
  }

  if (faults.length > 0) throw new TranslationError(faults)
  const all = [
    ...[...making].map(([logicalId, { resource, rule, properties }]) => ({
      logicalId,
      resource,
      made: { Type: rule.becomes, Properties: rule.finish?.(properties) ?? properties },
    })),
    ...[...entries].map(([logicalId, { resource, becomes, properties }]) => ({
      logicalId,
      resource,
      made: { Type: becomes, Properties: properties },
    })),
  ]
  const Resources = Object.fromEntries(all.map(({ logicalId, made }) => [logicalId, made]))
  const urns = new Map(all.map(({ logicalId, resource }) => [logicalId, resource.urn]))
  return { template: { AWSTemplateFormatVersion: '2010-09-09', Resources }, urns }
}
