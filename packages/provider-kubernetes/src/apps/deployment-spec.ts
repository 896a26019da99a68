import type { types } from '@pulumi/kubernetes'
import { selectorLabels } from '../objects/standard-labels.ts'
import { podTemplate } from '../pods/pod-template.ts'
import { appsDefaults } from './apps-defaults.ts'
import type { Called } from './called.ts'
import type { DeploymentStrategyArgs, SecureDeploymentArgs } from './deployment-args.ts'
import { mountsClaim } from './mounts-claim.ts'

/** The spec of a deployment. */
export const deploymentSpec = (
  args: SecureDeploymentArgs,
  { name, serviceAccountName, labels }: Called,
): types.input.apps.v1.DeploymentSpec => {
  const { replicas = appsDefaults.deploymentReplicas, minReadySeconds, revisionHistoryLimit } = args
  const { progressDeadlineSeconds } = args
  const selector = selectorLabels(name)
  return {
    ...(replicas === 'autoscaled' ? {} : { replicas }),
    selector: { matchLabels: selector },
    strategy: strategyOf(args.strategy, mountsClaim(args)),
    ...(minReadySeconds === undefined ? {} : { minReadySeconds }),
    ...(revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit }),
    ...(progressDeadlineSeconds === undefined ? {} : { progressDeadlineSeconds }),
    template: podTemplate(args, { name, serviceAccountName, selector }, labels),
  }
}

/** Without a claim a new pod comes before an old one goes; with one, it could not have what the old one still has. */
const strategyOf = (
  { type = 'RollingUpdate', maxSurge, maxUnavailable }: DeploymentStrategyArgs = {},
  claims: boolean,
): types.input.apps.v1.DeploymentStrategy =>
  type === 'Recreate'
    ? { type }
    : {
        type,
        rollingUpdate: {
          maxSurge: maxSurge ?? (claims ? 0 : 1),
          maxUnavailable: maxUnavailable ?? (claims ? 1 : 0),
        },
      }
