import { byName } from '../pods/in-order.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { containersIn } from '../pods/pod-rule.ts'

/** Whether the pods mount a claim, which most storage lets the pods of one node do only. */
export const mountsClaim = (pod: PodArgs): boolean =>
  byName(pod.volumes).some(([, { claim }]) => claim !== undefined) ||
  containersIn(pod).some(({ own }) => byName(own.files).some(([, { claim }]) => claim !== undefined))
