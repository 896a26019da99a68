import type { ModuleImplementation } from '@konductor/interfaces'
import type { ElbCatalogue } from './elb.catalogue.ts'

/** The builders of the units of Elastic Load Balancing. */
export const elbBuilders: ModuleImplementation<ElbCatalogue>['build'] = {}
