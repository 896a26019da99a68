import type { ModuleImplementation } from '@konductor/interfaces'
import { buildKey } from './key.build.ts'
import type { KmsCatalogue } from './kms.catalogue.ts'

/** The builders of the units of KMS. */
export const kmsBuilders: ModuleImplementation<KmsCatalogue>['build'] = { key: buildKey }
