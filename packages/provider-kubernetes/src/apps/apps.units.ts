import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { daemonSetUnits } from './daemon-set.config.ts'
import { deploymentUnits } from './deployment.config.ts'
import { statefulSetUnits } from './stateful-set.config.ts'

/** The units of the group apps that the section asks for. */
export const appsUnits = (
  { deployments, statefulSets, daemonSets }: KubernetesSection['resources'],
  places: Places,
): readonly KubernetesUnit[] => [
  ...Object.entries(deployments).flatMap(([key, config]) => deploymentUnits(key, config, places)),
  ...Object.entries(statefulSets).flatMap(([key, config]) => statefulSetUnits(key, config, places)),
  ...Object.entries(daemonSets).flatMap(([key, config]) => daemonSetUnits(key, config, places)),
]
