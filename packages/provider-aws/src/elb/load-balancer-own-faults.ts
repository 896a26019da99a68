import type { Fault } from '@konductor/core/config'
import { cidrFault } from '../ec2/cidr.ts'
import { networkFaults, type NetworkSettings } from '../vpc/network-settings.ts'

interface Written extends NetworkSettings {
  readonly type: 'application' | 'network'
  readonly allowFrom?: readonly string[]
  readonly securityGroups?: readonly unknown[]
  readonly securityGroupIds?: readonly string[]
  readonly redirectHttp?: boolean
  readonly listeners?: Readonly<Record<string, unknown>>
}

const contradiction = (setting: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: [setting],
})

/** What contradicts itself within what is written of one load balancer, whatever all of them have. */
export const ownFaults = (own: Written): readonly Fault[] => {
  const { type, allowFrom = [] } = own
  const ownGroup = own.securityGroups === undefined && own.securityGroupIds === undefined
  return [
    ...networkFaults(own, 'subnets'),
    ...allowFrom.flatMap((cidr, index) => {
      const found = cidrFault(cidr)
      return found === undefined ? [] : [{ ...found, below: ['allowFrom', index] }]
    }),
    ...(own.securityGroups !== undefined && own.securityGroupIds !== undefined
      ? [
          contradiction(
            'securityGroupIds',
            'securityGroups and securityGroupIds both say which groups',
            'keep one of them',
          ),
        ]
      : []),
    ...(own.allowFrom !== undefined && !ownGroup
      ? [
          contradiction(
            'allowFrom',
            'who may come is said by the security groups it was given',
            'take it out, or the security groups',
          ),
        ]
      : []),
    ...(own.redirectHttp === true && own.listeners?.['http'] !== undefined
      ? [contradiction('redirectHttp', 'the listener http is written too', 'take one of the two out')]
      : []),
    ...(own.redirectHttp === true && type === 'network'
      ? [contradiction('redirectHttp', 'a network load balancer does not read HTTP', 'take it out')]
      : []),
    ...(type === 'application' && own.subnetIds?.length === 1
      ? [
          contradiction(
            'subnetIds',
            'an application load balancer stands in two zones or more, and this is one subnet',
            'add a subnet of another zone',
          ),
        ]
      : []),
  ]
}
