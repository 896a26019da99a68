import type { ChildOptions } from '@konductor/core'
import type { ComponentOptions } from '@konductor/interfaces'
import { PeeringConnectionOptions } from '@pulumi/aws/ec2/peeringConnectionOptions.js'
import { Route } from '@pulumi/aws/ec2/route.js'
import { VpcPeeringConnection } from '@pulumi/aws/ec2/vpcPeeringConnection.js'
import { VpcPeeringConnectionAccepter } from '@pulumi/aws/ec2/vpcPeeringConnectionAccepter.js'
import { output, type Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { namedTags } from './named-tags.ts'
import { peeringSafeguards } from './peering.controls.ts'
import type { PeeredNetwork, VpcPeeringArgs } from './vpc-peering-args.ts'

/**
 * A peering of two VPCs, accepted where a provider of the other side is known, with a route for each pair of a route
 * table and a subnet that is meant, and no others.
 *
 * @see CIS AWS 3.0 5.5, CKV2_AWS_44
 * @example
 * new VpcPeering('shared', {
 *   from: { vpcId: main.vpcId, routeTables: main.routeTables, subnets: main.subnets },
 *   to: { vpcId: 'vpc-0123456789abcdef0', routeTables: [], subnets: [{ name: 'shared', cidr: '10.30.0.0/24' }] },
 * })
 */
export class VpcPeering extends RegionalComponent {
  readonly connectionId: Output<string>
  /** `active` once both sides agree; `pending-acceptance` while the other side has not. */
  readonly acceptStatus: Output<string>

  constructor(name: string, args: VpcPeeringArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:VpcPeering', name, args, opts)
    this.supports(peeringSafeguards, {})
    const { from, to, accepted = 'itself', dns = false, peerRegion, peerProvider } = args
    const tags = namedTags(args.nameTag ?? name, args.tags)
    const connection = this.main(VpcPeeringConnection, {
      vpcId: from.vpcId,
      peerVpcId: to.vpcId,
      peerOwnerId: args.peerAccount,
      peerRegion,
      autoAccept: accepted === 'itself' ? true : undefined,
      tags,
    })
    const { peerResourcesRegion = peerProvider === undefined ? peerRegion : undefined } = args
    const there = peerResourcesRegion === undefined ? {} : { region: peerResourcesRegion }
    const asPeer: ChildOptions = peerProvider === undefined ? {} : { provider: peerProvider }
    const accepter =
      accepted === 'here'
        ? this.child(
            VpcPeeringConnectionAccepter,
            'accepter',
            { vpcPeeringConnectionId: connection.id, autoAccept: true, tags, ...there },
            asPeer,
          )
        : undefined
    const id = accepter === undefined ? connection.id : accepter.vpcPeeringConnectionId
    const after = accepter === undefined ? {} : { dependsOn: [accepter] }
    if (dns && accepted !== 'elsewhere') {
      this.child(
        PeeringConnectionOptions,
        'options',
        {
          vpcPeeringConnectionId: id,
          requester: { allowRemoteVpcDnsResolution: true },
          ...(accepter === undefined ? { accepter: { allowRemoteVpcDnsResolution: true } } : {}),
        },
        after,
      )
      if (accepter !== undefined) {
        this.child(
          PeeringConnectionOptions,
          'accepter-options',
          { vpcPeeringConnectionId: id, accepter: { allowRemoteVpcDnsResolution: true }, ...there },
          { ...asPeer, ...after },
        )
      }
    }
    this.#routes('route', from, to, connection.id, {}, after)
    this.#routes('back', to, from, connection.id, there, { ...asPeer, ...after })

    this.connectionId = connection.id
    this.acceptStatus = accepter?.acceptStatus ?? output(connection.acceptStatus)
  }

  #routes(
    role: string,
    { routeTables }: Pick<PeeredNetwork, 'routeTables'>,
    { subnets }: Pick<PeeredNetwork, 'subnets'>,
    vpcPeeringConnectionId: Output<string>,
    where: { readonly region?: string },
    opts: ChildOptions,
  ): void {
    for (const table of routeTables) {
      for (const { name, cidr } of subnets) {
        this.child(
          Route,
          `${role}-${table.name}-to-${name}`,
          { routeTableId: table.id, destinationCidrBlock: cidr, vpcPeeringConnectionId, ...where },
          opts,
        )
      }
    }
  }
}
