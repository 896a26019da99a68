import type { Opening, Safeguard } from '@konductor/core/config'
import { contentRules, probeRules } from './content.rules.ts'
import { nodeRules } from './node.rules.ts'
import type { PodArgs } from './pod-args.ts'
import { openingsOfPod, safeguardsOf } from './pod-rule.ts'
import { privilegeRules } from './privilege.rules.ts'

const endingRules = [...privilegeRules, ...nodeRules, ...contentRules]
const runningRules = [...endingRules, ...probeRules]

/**
 * What a workload does for security that runs on, whose pods' spec stands at a path in its main child.
 *
 * Call it once for each kind: what is found out about a list of safeguards is kept by the list.
 *
 * @param spec `['spec', 'template', 'spec']`.
 */
export const podSafeguards = (spec: readonly string[]): readonly Safeguard<PodArgs>[] =>
  safeguardsOf(runningRules, spec)

/** The same of what ends by itself: nobody asks it whether it is well. */
export const jobSafeguards = (spec: readonly string[]): readonly Safeguard<PodArgs>[] => safeguardsOf(endingRules, spec)

/** Whatever the pods of a workload that runs on can open, each at its setting. */
export const podOpenings = (pod: PodArgs): readonly Opening[] => openingsOfPod(runningRules, pod)

/** The same of what ends by itself. */
export const jobOpenings = (pod: PodArgs): readonly Opening[] => openingsOfPod(endingRules, pod)
