import type { Places } from '../objects/places.ts'
import { unitsOf } from '../objects/units-of.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { configMapUnits } from './config-map.config.ts'
import { namespaceUnits } from './namespace.config.ts'
import { persistentVolumeClaimUnits } from './persistent-volume-claim.config.ts'
import { secretUnits } from './secret.config.ts'
import { serviceAccountUnits } from './service-account.config.ts'
import { serviceUnits } from './service.config.ts'

/** The units of the core group that the section asks for. */
export const coreUnits = (resources: KubernetesSection['resources'], places: Places): readonly KubernetesUnit[] => [
  ...unitsOf(resources.namespaces, places, namespaceUnits),
  ...unitsOf(resources.configMaps, places, configMapUnits),
  ...unitsOf(resources.secrets, places, secretUnits),
  ...unitsOf(resources.serviceAccounts, places, serviceAccountUnits),
  ...unitsOf(resources.services, places, serviceUnits),
  ...unitsOf(resources.persistentVolumeClaims, places, persistentVolumeClaimUnits),
]
