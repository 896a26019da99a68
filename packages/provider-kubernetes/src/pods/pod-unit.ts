import type { Cluster, DeploymentContext, UnitBase } from '@konductor/interfaces'
import type { Namespace, ServiceAccount } from '../capabilities.ts'
import { mainAfter } from '../objects/main-after.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { accountName } from './account-name.ts'
import { besidePod } from './beside-pod.ts'
import { asJudged } from './judged.ts'
import type { PodNeeds } from './pod-needs.ts'
import type { PodConfig } from './pod.config.ts'
import { resolvedPod, type ResolvedPod } from './resolved-pod.ts'

/** What the builder of something that runs pods receives. */
interface Resolved extends ResolvedPod {
  readonly cluster: Cluster
  readonly namespace?: Namespace
  readonly serviceAccount?: ServiceAccount
}

/**
 * What a component that runs pods is made with: the settings of its unit, with names in place of references, and options
 * by which its pods start only in a namespace that is closed and limited.
 */
export const podUnit = <S extends PodConfig & { readonly namespace?: string }>(
  unit: UnitBase & { readonly settings: S; readonly needs: Pick<PodNeeds, 'serviceAccount'> },
  resolved: Resolved,
  context: DeploymentContext,
) => {
  const namespace = namespaceOf(unit.settings, resolved)
  return {
    args: {
      ...besidePod(unit.settings),
      ...asJudged(resolvedPod(unit.settings, resolved)),
      ...accountName(unit.needs, resolved, namespace),
      namespace,
    },
    options: mainAfter(context.options(unit, resolved.cluster.provider), resolved.namespace?.ready),
  }
}
