import type { UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'

type Unit = UnitIn<AwsCatalogue>

/** What a unit is alone in having, where configuration says it. */
export interface Unique {
  /** What has it: `role`. */
  readonly what: string
  /** As people know it. */
  readonly name: string
  /** The same text for what AWS takes for the same. */
  readonly id: string
  /** How far it may be there once. */
  readonly within: 'partition' | 'account' | 'region' | 'network' | 'peers'
  /** The setting that says it, below the unit; not there where the whole unit does. */
  readonly setting?: string
}

interface Rule {
  readonly what: string
  readonly within: Unique['within']
  /** AWS takes names that differ in case only for one. */
  readonly anyCase?: true
}

/** Within what the `name` of each kind is unique. */
const rules: Readonly<Partial<Record<Unit['kind'], Rule>>> = {
  bucket: { what: 'bucket', within: 'partition' },
  role: { what: 'role', within: 'account', anyCase: true },
  policy: { what: 'policy', within: 'account', anyCase: true },
  group: { what: 'group', within: 'account', anyCase: true },
  instanceProfile: { what: 'instance profile', within: 'account', anyCase: true },
  emptySecurityGroup: { what: 'security group', within: 'network', anyCase: true },
  keyPair: { what: 'key pair', within: 'region' },
  loadBalancer: { what: 'load balancer', within: 'region' },
  targetGroup: { what: 'target group', within: 'region' },
}

/** What a unit must be alone in having, once for each. Names that Pulumi makes up are different by themselves. */
export const uniqueIn = (unit: Unit): readonly Unique[] => {
  const rule = rules[unit.kind]
  const name = 'name' in unit.settings ? unit.settings.name : undefined
  return [
    ...(rule === undefined || name === undefined
      ? []
      : [{ ...rule, name, id: rule.anyCase === true ? name.toLowerCase() : name, setting: 'name' }]),
    ...analyzer(unit),
    ...peering(unit),
  ]
}

/** An account has one analyzer of its own of each type in a region; one without a name is called by its type. */
const analyzer = (unit: Unit): readonly Unique[] => {
  if (unit.kind !== 'accessAnalyzer') return []
  const { type, name = type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) } = unit.settings
  return [
    ...(type.startsWith('account')
      ? [{ what: 'access analyzer of the type', within: 'region' as const, name: type, id: type }]
      : []),
    { what: 'access analyzer', within: 'region', name, id: name, setting: 'name' },
  ]
}

/** Two networks are peered once, whichever of them asks. */
const peering = (unit: Unit): readonly Unique[] => {
  if (unit.kind !== 'peering') return []
  const { needs, settings } = unit
  const ends = [needs.from?.unit, needs.to?.from ?? needs.to?.unit ?? settings.to.vpcId]
  if (ends.includes(undefined)) return []
  const id = JSON.stringify(ends.map((end) => JSON.stringify(end)).sort())
  const name = `${needs.from?.unit ?? ''} and ${needs.to?.unit ?? settings.to.vpcId ?? ''}`
  return [{ what: 'peering of', within: 'peers', name, id }]
}
