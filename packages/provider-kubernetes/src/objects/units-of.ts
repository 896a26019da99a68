import type { KubernetesUnit } from '../units.ts'
import type { Places } from './places.ts'

/** The units of a collection, entry by entry. */
export const unitsOf = <C>(
  entries: Readonly<Record<string, C>>,
  places: Places,
  units: (key: string, config: C, places: Places) => readonly KubernetesUnit[],
): readonly KubernetesUnit[] => Object.entries(entries).flatMap(([key, config]) => units(key, config, places))
