import type { UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { ec2Units } from './ec2/ec2.units.ts'
import { elbUnits } from './elb/elb.units.ts'
import { iamUnits } from './iam/iam.units.ts'
import { outsideRolesAmong } from './iam/outside-roles.ts'
import { kmsUnits } from './kms/kms.units.ts'
import type { KnownProviders } from './provider/placement.ts'
import { s3Units } from './s3/s3.units.ts'
import type { AwsSection } from './section.ts'
import { knownNetworks, peerBlocks } from './vpc/known-networks.ts'
import { secureVpcUnits } from './vpc/secure-vpc.units.ts'
import { vpcUnits } from './vpc/vpc.units.ts'

export type AwsUnit = UnitIn<AwsCatalogue>

/** A service or component of the section, and the units that it asks for. */
export interface Asking {
  /** What people call it: `s3`. */
  readonly name: string
  readonly at: string
  readonly enabled: boolean
  /** Those written there, and the keys and log buckets that they need of their providers, as often as they need them. */
  readonly units: () => readonly AwsUnit[]
}

/** Everything in the section that asks for units. */
export const askingParts = ({ services, components }: AwsSection, providers: KnownProviders): readonly Asking[] => {
  const { kms, s3, iam, vpc, ec2, elb } = services
  const networks = knownNetworks(components.secureVpc, vpc.enabled ? vpc.vpcs : {}, providers)
  const findOutside = outsideRolesAmong(iam, providers)
  const service = (name: string, { enabled }: { readonly enabled: boolean }, units: Asking['units']): Asking => ({
    name,
    at: `aws.services.${name}`,
    enabled,
    units,
  })
  return [
    service('kms', kms, () => kmsUnits(kms, providers, findOutside)),
    service('s3', s3, () => s3Units(s3, providers, findOutside)),
    service('iam', iam, () => iamUnits(iam, providers)),
    service('vpc', vpc, () => vpcUnits(vpc, networks, providers, s3.accessLogs)),
    {
      name: 'secureVpc',
      at: 'aws.components.secureVpc',
      enabled: true,
      units: () =>
        secureVpcUnits(
          components.secureVpc,
          (id) => (vpc.enabled ? peerBlocks(id, vpc.peerings, networks) : []),
          providers,
          s3.accessLogs,
        ),
    },
    service('ec2', ec2, () => ec2Units(ec2, providers)),
    service('elb', elb, () => elbUnits(elb, providers, s3.accessLogs)),
  ]
}
