import { count, optional, shapes, text } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { namespaceProperties } from '../objects/object-properties.ts'
import { podProperties } from '../pods/pod.config.ts'

/** The name of what keeps pods running, which its pods carry as a label. */
export const workloadName = () => text({ expected: objectKey.expected, pattern: new RegExp(objectKey.pattern) })

/** A number of pods, or a share of them. */
export const podsOrShare = () =>
  shapes({
    number: count({ min: 0 }),
    text: text({ expected: 'a number, or a share such as "25%"', pattern: /^\d{1,4}%$/ }),
  })

/** What everything takes that keeps pods running, but for its name. */
export const workloadProperties = {
  ...namespaceProperties(),
  minReadySeconds: optional(count({ min: 0 }), 'Seconds that a pod has to be ready before it counts (default 0).'),
  revisionHistoryLimit: optional(count({ min: 0 }), 'Former versions that are kept to go back to (default 10).'),
  ...podProperties,
} as const
