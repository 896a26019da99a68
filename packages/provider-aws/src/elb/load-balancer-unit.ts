import { openedBy, referTo, unitBase } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { Placement } from '../provider/placement.ts'
import { logBucketReference } from '../s3/log-bucket.config.ts'
import { networkReference } from '../vpc/network-settings.ts'
import type { ElbCatalogue } from './elb.catalogue.ts'
import { loadBalancerId, targetGroupId } from './elb-ids.ts'
import type { DefaultLoadBalancer, LoadBalancer } from './load-balancer.config.ts'
import { defaultsAt, loadBalancerOpenings } from './load-balancer-openings.ts'
import { namedTargetGroups, type LoadBalancerSettings } from './load-balancer-settings.ts'

/** A load balancer as plain data. */
export const loadBalancerUnit = (
  key: string,
  settings: LoadBalancerSettings,
  own: LoadBalancer,
  defaults: DefaultLoadBalancer,
  { via, known, provider, region }: Placement,
): UnitOf<'loadBalancer', ElbCatalogue['loadBalancer']> => {
  const at = loadBalancerId(key)
  const targetGroups = namedTargetGroups(settings)
  const { securityGroups } = settings
  return {
    kind: 'loadBalancer',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via,
      ...networkReference(settings, at),
      ...(known !== undefined && settings.accessLogs === true
        ? { logs: logBucketReference(provider, at, region) }
        : {}),
      ...(securityGroups.length === 0
        ? {}
        : {
            securityGroups: securityGroups.map((written, index) =>
              referTo(
                written,
                'aws.securityGroup',
                `${at}.securityGroups[${index}]`,
                (name) => `aws.services.ec2.securityGroups.${name}`,
              ),
            ),
          }),
      ...(targetGroups.length === 0
        ? {}
        : {
            targetGroups: targetGroups.map(({ written, below }) =>
              referTo(written, 'aws.targetGroup', placeOf(own, at, below), targetGroupId),
            ),
          }),
    },
    offers: ['aws.loadBalancer'],
    ...(Object.keys(settings.tags).length === 0 ? {} : { labels: settings.tags }),
    ...openedBy(at, loadBalancerOpenings(settings), own, { at: defaultsAt, settings: defaults }),
    ...unitBase(own),
  }
}

/** Where a target group was named: at the load balancer itself, where its listeners say nothing. */
const placeOf = (own: LoadBalancer, at: string, below: readonly string[]): string => {
  const [, listener = '', ...rest] = below
  const written = own.listeners?.[listener]
  const said = rest[0] === 'rules' || written?.targetGroup !== undefined || written?.targetGroups !== undefined
  return said ? [at, ...below].join('.') : `${at}.targetGroup`
}
