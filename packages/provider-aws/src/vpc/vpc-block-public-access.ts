import type { ComponentOptions } from '@konductor/interfaces'
import { VpcBlockPublicAccessExclusion } from '@pulumi/aws/ec2/vpcBlockPublicAccessExclusion.js'
import { VpcBlockPublicAccessOptions } from '@pulumi/aws/ec2/vpcBlockPublicAccessOptions.js'
import type { Input, Output } from '@pulumi/pulumi'
import { RegionalComponent, type Regional } from '../provider/regional-component.ts'
import { vpcBlockPublicAccessSafeguards } from './vpc-block-public-access.controls.ts'

/** A VPC that keeps the internet. */
export interface Excluded {
  readonly vpcId: Input<string>
  /** @default 'bidirectional' */
  readonly allow?: 'egress' | 'bidirectional' | undefined
}

/** What a {@link VpcBlockPublicAccess} is made from. */
export interface VpcBlockPublicAccessArgs extends Regional {
  /** `ingress` still lets NAT and egress-only gateways out. @default 'bidirectional' */
  readonly mode?: 'ingress' | 'bidirectional' | undefined
  /** VPCs that keep the internet, by name. @default none */
  readonly except?: Readonly<Record<string, Excluded>> | undefined
}

/**
 * Takes the internet from every VPC of the account in the region, those that this program does not know too, but for
 * the ones that are named. There is one for an account and region.
 *
 * @see FSBP EC2.172
 * @example
 * new VpcBlockPublicAccess('everywhere', { mode: 'ingress' })
 */
export class VpcBlockPublicAccess extends RegionalComponent {
  readonly mode: Output<string>

  constructor(name: string, args: VpcBlockPublicAccessArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:aws:VpcBlockPublicAccess', name, args, opts)
    this.supports(vpcBlockPublicAccessSafeguards, {})
    const { mode = 'bidirectional', except = {} } = args
    // Those that keep the internet are named before it is taken from all others.
    const exclusions = Object.entries(except).map(([key, { vpcId, allow = 'bidirectional' }]) =>
      this.child(VpcBlockPublicAccessExclusion, `except-${key}`, {
        vpcId,
        internetGatewayExclusionMode: `allow-${allow}`,
      }),
    )
    const block = this.main(
      VpcBlockPublicAccessOptions,
      { internetGatewayBlockMode: `block-${mode}` },
      { dependsOn: exclusions },
    )
    this.mode = block.internetGatewayBlockMode
  }
}
