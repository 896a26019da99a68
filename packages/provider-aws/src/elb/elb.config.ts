import { closed, defaulted, flag, group, named, type TypeOf } from '@konductor/core/config'
import { contradictions } from './load-balancer-faults.ts'
import { DefaultLoadBalancer, LoadBalancer } from './load-balancer.config.ts'
import { elbKeys, TargetGroup } from './target-group.config.ts'

/** The elb section. */
export const Elb = closed(
  {
    enabled: defaulted(flag(), true, 'Whether load balancers and target groups are made.'),
    defaultLoadBalancer: group(DefaultLoadBalancer, 'What every load balancer has unless it says otherwise.'),
    loadBalancers: group(named(LoadBalancer, elbKeys('a load balancer')), 'Load balancers by name.', {
      example: { web: { network: 'main', certificateArn: 'arn:aws:acm:us-west-2:111122223333:certificate/1' } },
    }),
    targetGroups: group(named(TargetGroup, elbKeys('a target group')), 'Target groups by name.', {
      example: { web: { network: 'main', targets: { instances: ['web'] } } },
    }),
  },
  contradictions,
)
export type Elb = TypeOf<typeof Elb>
