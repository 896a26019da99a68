import type { ModuleImplementation } from '@konductor/interfaces'
import { buildConfigMap } from './config-map.build.ts'
import type { CoreCatalogue } from './core.catalogue.ts'
import { buildNamespace } from './namespace.build.ts'
import { buildPersistentVolumeClaim } from './persistent-volume-claim.build.ts'
import { buildSecret } from './secret.build.ts'
import { buildServiceAccount } from './service-account.build.ts'
import { buildService } from './service.build.ts'

/** The builders of the units of the core group. */
export const coreBuilders: ModuleImplementation<CoreCatalogue>['build'] = {
  configMap: buildConfigMap,
  namespace: buildNamespace,
  persistentVolumeClaim: buildPersistentVolumeClaim,
  secret: buildSecret,
  service: buildService,
  serviceAccount: buildServiceAccount,
}
