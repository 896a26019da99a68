import { Eip } from '@pulumi/aws/ec2/eip.js'
import type { InternetGateway } from '@pulumi/aws/ec2/internetGateway.js'
import { NatGateway } from '@pulumi/aws/ec2/natGateway.js'
import type { Subnet } from '@pulumi/aws/ec2/subnet.js'
import type { Input } from '@pulumi/pulumi'
import type { MakeChild } from './make-child.ts'
import type { NatMode } from './secure-vpc-args.ts'
import type { Zone } from './zones.ts'

/** A NAT gateway with the address that it has outside. */
export interface Nat {
  readonly zone: Zone
  readonly address: Eip
  readonly gateway: NatGateway
}

/** The NAT gateways of a network: none, one in its first zone, or one in each. */
export const natGateways = (
  child: MakeChild,
  mode: NatMode,
  publicSubnets: readonly { readonly zone: Zone; readonly resource: Subnet }[],
  internet: InternetGateway | undefined,
  label: (role: string) => Input<Record<string, Input<string>>>,
): readonly Nat[] =>
  (mode === 'none' ? [] : mode === 'single' ? publicSubnets.slice(0, 1) : publicSubnets).map(({ zone, resource }) => {
    const dependsOn = internet === undefined ? [] : [internet]
    const tags = label(`nat-${zone.name}`)
    const address = child(Eip, `nat-address-${zone.name}`, { domain: 'vpc', tags }, { dependsOn })
    const gateway = child(
      NatGateway,
      `nat-${zone.name}`,
      { allocationId: address.allocationId, subnetId: resource.id, tags },
      { dependsOn },
    )
    return { zone, address, gateway }
  })
