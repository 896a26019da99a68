import type { PodArgs } from './pod-args.ts'
import { readAs } from './pod-references.ts'
import type { PodConfig } from './pod.config.ts'
import { podArgs } from './named-pod.ts'

/** Pods as they are configured, before anything that they name is there: by keys in place of names. */
export const writtenPod = (pod: PodConfig): PodArgs => podArgs(pod, (_, written) => readAs(written))
