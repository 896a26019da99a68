import { podSafeguards } from '../pods/pod.controls.ts'
import { podsAt } from './workload-faults.ts'

/** What a daemon set does for security, and the controls that ask for it. */
export const daemonSetSafeguards = podSafeguards(podsAt)
