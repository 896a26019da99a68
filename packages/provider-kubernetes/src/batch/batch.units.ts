import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'

/** The units of the group batch that the section asks for. */
export const batchUnits = (_: KubernetesSection['resources'], _places: Places): readonly KubernetesUnit[] => []
