import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { configMapUnits } from './config-map.config.ts'
import { namespaceUnits } from './namespace.config.ts'
import { persistentVolumeClaimUnits } from './persistent-volume-claim.config.ts'
import { secretUnits } from './secret.config.ts'
import { serviceAccountUnits } from './service-account.config.ts'
import { serviceUnits } from './service.config.ts'

/** The units of the core group that the section asks for. */
export const coreUnits = (resources: KubernetesSection['resources'], places: Places): readonly KubernetesUnit[] => {
  const all = <C>(
    entries: Readonly<Record<string, C>>,
    units: (key: string, config: C, places: Places) => readonly KubernetesUnit[],
  ) => Object.entries(entries).flatMap(([key, config]) => units(key, config, places))
  return [
    ...all(resources.namespaces, namespaceUnits),
    ...all(resources.configMaps, configMapUnits),
    ...all(resources.secrets, secretUnits),
    ...all(resources.serviceAccounts, serviceAccountUnits),
    ...all(resources.services, serviceUnits),
    ...all(resources.persistentVolumeClaims, persistentVolumeClaimUnits),
  ]
}
