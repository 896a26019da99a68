import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { storageClassUnits } from './storage-class.config.ts'

/** The units of the group storage.k8s.io that the section asks for. */
export const storageUnits = (
  { storageClasses }: KubernetesSection['resources'],
  places: Places,
): readonly KubernetesUnit[] =>
  Object.entries(storageClasses).flatMap(([key, config]) => storageClassUnits(key, config, places))
