import type { Exportables, ImportedOffer } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import type { AwsNetwork, Tier } from './vpc.capabilities.ts'

const tiers: readonly Tier[] = ['public', 'private', 'isolated']

/** What a list is written as: text, which is what goes from stack to stack. */
const joined = (ids: Output<readonly string[]>): Output<string> => ids.apply((each) => each.join(','))

/** A tier that the other network does not have is no text there, and asking for it fails the run. */
const split = (text: Output<string>): Output<readonly string[]> => text.apply((each) => each.split(','))

const byTier = (listed: AwsNetwork['subnetIds'], what: string) =>
  Object.fromEntries(tiers.map((tier) => [`${tier}${what}`, joined(listed[tier])]))

const perTier = ({ text }: ImportedOffer, what: string): AwsNetwork['subnetIds'] => ({
  get public() {
    return split(text(`public${what}`))
  },
  get private() {
    return split(text(`private${what}`))
  },
  get isolated() {
    return split(text(`isolated${what}`))
  },
})

/** A fact that is no text would be taken for one that is missing. */
const noNat = 'none'

/** How what units of VPC offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const vpcExportable: Exportables = {
  'aws.network': {
    to: ({ vpcId, cidr, subnetIds, routeTableIds, natPublicIps, subnets = [] }) => ({
      plain: {
        vpcId,
        cidr,
        natPublicIps: natPublicIps.apply((ips) => (ips.length === 0 ? noNat : ips.join(','))),
        ...byTier(subnetIds, 'SubnetIds'),
        ...byTier(routeTableIds, 'RouteTableIds'),
        ...Object.fromEntries(subnets.map(({ name, id }) => [`subnet-${name}`, id])),
      },
    }),
    from: (imported) => ({
      vpcId: imported.text('vpcId'),
      cidr: imported.text('cidr'),
      subnetIds: perTier(imported, 'SubnetIds'),
      routeTableIds: perTier(imported, 'RouteTableIds'),
      get natPublicIps() {
        return imported.text('natPublicIps').apply((ips) => (ips === noNat ? [] : ips.split(',')))
      },
      subnetId: (name) => imported.text(`subnet-${name}`),
      ready: [imported.stack],
    }),
  },
}
