import { choice, list, optional, referTo, text, unitReference, type Fault, type TypeOf } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { secureVpcId, vpcId } from './network-ids.ts'

const key = /^[a-z][a-z0-9-]*$/

/** The tiers of a network. */
export const TierName = choice('public', 'private', 'isolated')

/** The id of a VPC in AWS. */
export const VpcId = text({
  expected: 'the id of a VPC, such as vpc-0123456789abcdef0',
  pattern: /^vpc-[0-9a-f]{8,17}$/,
})

/** The id of a subnet in AWS. */
export const SubnetId = text({
  expected: 'the id of a subnet, such as subnet-0123456789abcdef0',
  pattern: /^subnet-[0-9a-f]{8,17}$/,
})

/** The key of a secure VPC here, or a network that another stack exports. */
export const SecureVpcReference = unitReference({
  expected: 'the key of a secure VPC under aws.components.secureVpc',
  pattern: key,
})

/** The key of a plain VPC here, or a network that another stack exports. */
export const VpcReference = unitReference({ expected: 'the key of a VPC under aws.services.vpc.vpcs', pattern: key })

/** Where in which network something lives: spread into the codec of whatever lives in a network. */
export const networkProperties = {
  network: optional(SecureVpcReference, 'Secure VPC that it lives in.', { example: 'main' }),
  vpc: optional(VpcReference, 'Plain VPC that it lives in.'),
  vpcId: optional(VpcId, 'Id of a VPC that exists, in place of network.'),
  subnetIds: optional(list(SubnetId, { min: 1 }), 'Ids of its subnets, beside vpcId.'),
  tier: optional(TierName, 'Tier of the network that it lives in (default private).'),
} as const

/** What {@link networkProperties} decodes to. */
export interface NetworkSettings {
  readonly network?: TypeOf<typeof SecureVpcReference>
  readonly vpc?: TypeOf<typeof VpcReference>
  readonly vpcId?: string
  readonly subnetIds?: readonly string[]
  readonly tier?: TypeOf<typeof TierName>
}

const ways = ['network', 'vpc', 'vpcId'] as const

/**
 * What contradicts itself in {@link networkProperties}.
 *
 * @param wanted `none`: a network may be left out; `vpc`: a VPC must be named; `subnets`: with its subnets.
 * @param existing What names a network that exists, where that is not `vpcId`.
 */
export const networkFaults = (
  settings: NetworkSettings,
  wanted: 'none' | 'vpc' | 'subnets',
  existing = 'vpcId',
): readonly Fault[] => {
  const said = ways.filter((way) => settings[way] !== undefined)
  const [first, ...others] = said
  return [
    ...others.map((other) =>
      contradiction(
        [other],
        `${first} and ${other} are two networks, and it lives in one`,
        `keep network for a secure VPC of this configuration, vpc for a plain one, ${existing} for one that exists`,
      ),
    ),
    ...(first === undefined && wanted !== 'none'
      ? [
          {
            _tag: 'OneOf',
            because: 'nothing says which network it lives in',
            fix: `add network: the key of a secure VPC; or ${existing}, for one that exists`,
          },
        ]
      : []),
    ...(settings.subnetIds !== undefined && settings.vpcId === undefined && others.length === 0
      ? [
          contradiction(
            ['subnetIds'],
            first === undefined
              ? 'subnetIds stands beside vpcId, and that is missing'
              : `${first} has its subnets, and subnetIds names others`,
            first === undefined
              ? 'add vpcId, the VPC of these subnets'
              : `take out subnetIds, or write vpcId in place of ${first}`,
          ),
        ]
      : []),
    ...(wanted === 'subnets' && first === 'vpcId' && settings.subnetIds === undefined
      ? [contradiction(['vpcId'], 'nothing says which subnets of the VPC', 'add subnetIds')]
      : []),
    ...(settings.tier !== undefined && settings.subnetIds !== undefined
      ? [contradiction(['tier'], 'subnetIds says which subnets, and tier says others', 'take out one of the two')]
      : []),
  ]
}

/** The reference of what lives in a network, for its `needs`; none where it names ids. */
export const networkReference = (
  { network, vpc }: NetworkSettings,
  at: string,
): { readonly network?: Reference<'aws.network'> } =>
  network !== undefined
    ? { network: referTo(network, 'aws.network', `${at}.network`, secureVpcId) }
    : vpc !== undefined
      ? { network: referTo(vpc, 'aws.network', `${at}.vpc`, vpcId) }
      : {}

const contradiction = (below: readonly string[], because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})
