import type { Companion } from '../objects/companion.ts'
import { podCompanions } from '../pods/pod-companions.ts'
import type { StatefulSetSettings } from './stateful-set.config.ts'

/** What the service is called that the pods of a stateful set have their DNS names from, where none is named. */
export const headlessName = (name: string): string => `${name}-headless`

/** What a stateful set makes beside itself. */
export const statefulSetCompanions = (settings: StatefulSetSettings): readonly Companion[] => {
  const name = headlessName(settings.name)
  return [
    ...podCompanions(settings),
    ...(settings.existingService === undefined ? [{ kind: 'Service', name, without: `existingService: ${name}` }] : []),
  ]
}
