import type { ModuleImplementation } from '@konductor/interfaces'
import type { IamCatalogue } from './iam.catalogue.ts'

/** The builders of the units of IAM. */
export const iamBuilders: ModuleImplementation<IamCatalogue>['build'] = {}
