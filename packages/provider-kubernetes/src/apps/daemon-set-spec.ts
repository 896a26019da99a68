import type { types } from '@pulumi/kubernetes'
import { selectorLabels } from '../objects/standard-labels.ts'
import { podTemplate } from '../pods/pod-template.ts'
import type { Called } from './called.ts'
import type { DaemonSetStrategyArgs, SecureDaemonSetArgs } from './daemon-set-args.ts'

/** The spec of a daemon set. */
export const daemonSetSpec = (
  args: SecureDaemonSetArgs,
  { name, serviceAccountName, labels }: Called,
): types.input.apps.v1.DaemonSetSpec => {
  const { minReadySeconds, revisionHistoryLimit } = args
  return {
    selector: { matchLabels: selectorLabels(name) },
    updateStrategy: strategyOf(args.updateStrategy),
    ...(minReadySeconds === undefined ? {} : { minReadySeconds }),
    ...(revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit }),
    template: podTemplate(args, { name, serviceAccountName }, labels),
  }
}

const strategyOf = ({
  type = 'RollingUpdate',
  maxSurge = 0,
  maxUnavailable = isNone(maxSurge) ? 1 : 0,
}: DaemonSetStrategyArgs = {}): types.input.apps.v1.DaemonSetUpdateStrategy =>
  type === 'OnDelete' ? { type } : { type, rollingUpdate: { maxSurge, maxUnavailable } }

const isNone = (amount: number | string): boolean => amount === 0 || amount === '0%'
