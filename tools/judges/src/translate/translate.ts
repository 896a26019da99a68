import type { PlannedResource } from '@konductor/planner'
import { givenValues } from './given.ts'
import { addProperties, put, type Json, type Surroundings } from './mapping.ts'
import type { BecomesPartOf, TypeRules } from './type-rule.ts'

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

const words = (text: string): readonly string[] => text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
const pascal = (text: string): string =>
  words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const reference = (logicalId: string, as: string): Json =>
  as === 'Ref' ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, as] }

/** Turns every value that a resource was given into a reference to it, wherever it stands in a text. */
const referring = (values: ReadonlyMap<string, { readonly logicalId: string; readonly as: string }>) => {
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length)
  const any = new RegExp(`(?<![\\w-])(${longestFirst.map(escaped).join('|')})(?![\\w-])`)
  return (text: string, self: string | undefined): Json => {
    if (longestFirst.length === 0) return text
    const parts = text.split(any).flatMap((part): readonly Json[] => {
      const found = values.get(part)
      if (found !== undefined && found.logicalId !== self) return [reference(found.logicalId, found.as)]
      return part === '' ? [] : [part]
    })
    if (parts.every((part) => typeof part === 'string')) return text
    return parts.length === 1 ? (parts[0] ?? text) : { 'Fn::Join': ['', parts] }
  }
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
  const own = resources.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))

  const logicalIds = new Map<string, string>()
  const urns = new Map<string, string>()
  const values = new Map<string, { logicalId: string; as: string }>()
  for (const { urn, type, name } of own) {
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined
    if (rule === undefined) faults.push(`${name}: the type ${type} is not known`)
    if (rule === undefined || !('becomes' in rule)) continue
    const plain = `${pascal(name)}${pascal(rule.becomes.split('::').slice(1).join('-'))}`
    const logicalId = urns.has(plain) ? `${plain}${urns.size}` : plain
    logicalIds.set(urn, logicalId)
    urns.set(logicalId, urn)
    for (const { as, value } of Object.values(given.get(urn) ?? {})) {
      if (!values.has(value)) values.set(value, { logicalId, as })
      else if (values.get(value)?.logicalId !== logicalId) faults.push(`${name}: ${value} is another resource's, too`)
    }
  }
  const refer = referring(values)
  const around = (name: string, self: string | undefined): Surroundings => ({
    fault: (at, because) => faults.push(`${name}: ${at}: ${because}`),
    text: (value) => refer(value, self),
  })

  const made = new Map<string, Record<string, Json>>()
  const types = new Map<string, string>()
  for (const { urn, type, name, inputs } of own) {
    const rule = rules[type]
    const logicalId = logicalIds.get(urn)
    if (rule === undefined || !('becomes' in rule) || logicalId === undefined) continue
    const properties: Record<string, Json> = { ...rule.adds?.(name) }
    addProperties(properties, inputs, rule.properties, rule.leftOut ?? {}, '', around(name, logicalId))
    made.set(logicalId, properties)
    types.set(logicalId, rule.becomes)
  }
  for (const resource of own) {
    const rule = rules[resource.type]
    if (rule !== undefined && 'partOf' in rule) fold(resource, rule)
  }

  function fold(
    { name, inputs }: PlannedResource,
    { partOf, properties, leftOut = {}, adds = {} }: BecomesPartOf,
  ): void {
    const { [partOf]: whole, ...rest } = inputs
    const owner = typeof whole === 'string' ? values.get(whole)?.logicalId : undefined
    const target = owner === undefined ? undefined : made.get(owner)
    if (target === undefined) faults.push(`${name}: ${partOf}: it names nothing that is in the plan`)
    else {
      for (const [path, value] of Object.entries(adds)) put(target, path, value)
      addProperties(target, rest, properties, leftOut, '', around(name, owner))
    }
  }

  if (faults.length > 0) throw new TranslationError(faults)
  const Resources = Object.fromEntries(
    [...made].map(([logicalId, Properties]) => [logicalId, { Type: types.get(logicalId) ?? '', Properties }]),
  )
  return { template: { AWSTemplateFormatVersion: '2010-09-09', Resources }, urns }
}
