import type { ModuleImplementation } from '@konductor/interfaces'
import type { ElbCatalogue } from './elb.catalogue.ts'
import { buildLoadBalancer } from './load-balancer.build.ts'
import { buildTargetGroup } from './target-group.build.ts'

/** The builders of the units of Elastic Load Balancing. */
export const elbBuilders: ModuleImplementation<ElbCatalogue>['build'] = {
  targetGroup: buildTargetGroup,
  loadBalancer: buildLoadBalancer,
}
