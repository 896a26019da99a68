import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { deploymentUnits } from './deployment.config.ts'

/** The units of the group apps that the section asks for. */
export const appsUnits = ({ deployments }: KubernetesSection['resources'], places: Places): readonly KubernetesUnit[] =>
  Object.entries(deployments).flatMap(([key, config]) => deploymentUnits(key, config, places))
