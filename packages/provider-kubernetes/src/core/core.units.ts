import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { namespaceUnits } from './namespace.config.ts'

/** The units of the core group that the section asks for. */
export const coreUnits = ({ namespaces }: KubernetesSection['resources'], places: Places): readonly KubernetesUnit[] =>
  Object.entries(namespaces).flatMap(([key, config]) => namespaceUnits(key, config, places))
