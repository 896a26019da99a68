import type { types } from '@pulumi/kubernetes'
import type { Input } from '@pulumi/pulumi'
import { claimSpec } from '../core/claim-spec.ts'
import { selectorLabels } from '../objects/standard-labels.ts'
import { byName } from '../pods/in-order.ts'
import { podTemplate } from '../pods/pod-template.ts'
import { appsDefaults } from './apps-defaults.ts'
import type { Called } from './called.ts'
import type { SecureStatefulSetArgs, StatefulSetStrategyArgs } from './stateful-set-args.ts'

/** The spec of a stateful set, whose pods have the DNS names of a service. */
export const statefulSetSpec = (
  args: SecureStatefulSetArgs,
  { name, serviceAccountName, labels, serviceName }: Called & { readonly serviceName: Input<string> },
): types.input.apps.v1.StatefulSetSpec => {
  const { replicas = appsDefaults.statefulSetReplicas, minReadySeconds, revisionHistoryLimit } = args
  const { whenDeleted = 'Retain', whenScaled = 'Retain' } = args.claimRetention ?? {}
  const selector = selectorLabels(name)
  const claims = byName(args.volumeClaimTemplates)
  return {
    ...(replicas === 'autoscaled' ? {} : { replicas }),
    serviceName,
    selector: { matchLabels: selector },
    podManagementPolicy: args.podManagementPolicy ?? 'OrderedReady',
    updateStrategy: strategyOf(args.updateStrategy),
    ...(minReadySeconds === undefined ? {} : { minReadySeconds }),
    ...(revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit }),
    template: podTemplate(args, { name, serviceAccountName, selector }, labels),
    ...(claims.length === 0
      ? {}
      : {
          // What says anything of them is never changed again: labels that follow a version would replace the set.
          volumeClaimTemplates: claims.map(([claim, own]) => ({
            metadata: { name: claim, labels: selector },
            spec: claimSpec(own),
          })),
          persistentVolumeClaimRetentionPolicy: { whenDeleted, whenScaled },
        }),
  }
}

const strategyOf = ({
  type = 'RollingUpdate',
  partition,
  maxUnavailable,
}: StatefulSetStrategyArgs = {}): types.input.apps.v1.StatefulSetUpdateStrategy => ({
  type,
  ...(partition === undefined && maxUnavailable === undefined
    ? {}
    : {
        rollingUpdate: {
          ...(partition === undefined ? {} : { partition }),
          ...(maxUnavailable === undefined ? {} : { maxUnavailable }),
        },
      }),
})
