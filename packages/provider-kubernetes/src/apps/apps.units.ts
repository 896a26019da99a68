import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'

/** The units of the group apps that the section asks for. */
export const appsUnits = (_: KubernetesSection['resources'], _places: Places): readonly KubernetesUnit[] => []
