import type { UnitWithPods } from '../pods/units-with-pods.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { appsDefaults } from '../apps/apps-defaults.ts'
import type { DeploymentStrategyArgs } from '../apps/deployment-args.ts'
import { mountsClaim } from '../apps/mounts-claim.ts'
import type { KubernetesUnit } from '../units.ts'
import { amountOf } from './amount.ts'
import { inAmount } from './in-amount.ts'
import type { ContainerLimits } from './container-limits.ts'
import { podCompute } from './pod-compute.ts'

/** What an object takes of the quota of its namespace, and where that is written. */
export interface Taken {
  readonly of: string
  readonly amount: number
  readonly at: string
  /** How the amount comes about. */
  readonly how?: string
  /** Whether it is given back: others may have it before or after. */
  readonly passing?: true
  /** What happens where there is no room for it. */
  readonly without?: string
}

/** What a unit takes for certain. */
export const takenBy = (unit: KubernetesUnit): readonly Taken[] => {
  if (unit.kind === 'persistentVolumeClaim') {
    return [
      { of: 'persistentvolumeclaims', amount: 1, at: unit.at },
      { of: 'requests.storage', amount: amountOf(unit.settings.size), at: `${unit.at}.size` },
    ]
  }
  if (unit.kind !== 'service') return []
  const { type, ports = {} } = unit.settings
  const at = `${unit.at}.type`
  return [
    { of: 'services.loadbalancers', amount: type === 'LoadBalancer' ? 1 : 0, at },
    // A load balancer comes through ports of the nodes too.
    { of: 'services.nodeports', amount: type === 'ClusterIP' ? 0 : Math.max(1, Object.keys(ports).length), at },
  ]
}

/** What the pods of a unit take for certain: as many as there are at least. */
export const takenByPods = ({ unit, pod }: UnitWithPods, limits?: ContainerLimits): readonly Taken[] =>
  takenBySome(podsOf(unit), unit, pod, limits)

/** What further pods of a unit may take: those of an update, of an autoscaler, of a job beside all that stays. */
export const takenByMorePods = ({ unit, pod }: UnitWithPods, limits?: ContainerLimits): readonly Taken[] =>
  takenBySome(morePodsOf(unit, pod), unit, pod, limits)

const takenBySome = (
  counted: Counted | undefined,
  unit: KubernetesUnit,
  pod: PodArgs,
  limits: ContainerLimits | undefined,
): readonly Taken[] => {
  if (counted === undefined || counted.pods === 0) return []
  const { pods, below, passing, without } = counted
  const common = {
    at: unit.at,
    ...(passing === true ? { passing } : {}),
    ...(without === undefined ? {} : { without }),
  }
  return [
    { of: 'pods', amount: pods, ...common, at: `${unit.at}.${below}` },
    ...Object.entries(podCompute(pod, limits)).flatMap(([of, each]) => {
      const how = `${pods} ${pods === 1 ? 'pod' : 'pods'} of ${inAmount(of, each)}`
      const taken = { amount: pods * each, ...common, how }
      // A request goes by its short name, too.
      return [{ of, ...taken }, ...(of.startsWith('requests.') ? [{ of: of.slice('requests.'.length), ...taken }] : [])]
    }),
  ]
}

interface Counted {
  readonly pods: number
  readonly below: string
  readonly passing?: true
  readonly without?: string
}

/** How many pods there are at least; nothing where the nodes or the clock decide. */
const podsOf = (unit: KubernetesUnit): Counted | undefined => {
  switch (unit.kind) {
    case 'deployment':
    case 'statefulSet':
      return { pods: unit.settings.replicas, below: 'replicas' }
    case 'application': {
      const { kind, autoscaling, replicas } = unit.settings
      if (autoscaling !== undefined) return { pods: autoscaling.min, below: 'autoscaling.min' }
      const usual = kind === 'statefulSet' ? appsDefaults.statefulSetReplicas : appsDefaults.deploymentReplicas
      return { pods: replicas ?? usual, below: 'replicas' }
    }
    case 'job': {
      const { parallelism = 1, completions = parallelism } = unit.settings
      return { pods: Math.min(parallelism, completions), below: 'parallelism', passing: true }
    }
    default:
      return undefined
  }
}

/** How many more there may be for a while, or as an autoscaler sees fit. */
const morePodsOf = (unit: KubernetesUnit, pod: PodArgs): Counted | undefined => {
  const least = podsOf(unit)
  if (least === undefined || least.pods === 0) return undefined
  const updated = { pods: 1, below: least.below, without: 'an update waits in vain for the pod that is to come first' }
  switch (unit.kind) {
    case 'deployment':
      return waitsForNew(unit.settings.strategy, pod) ? updated : undefined
    case 'application': {
      const { kind, autoscaling } = unit.settings
      if (autoscaling !== undefined && autoscaling.max > autoscaling.min) {
        const pods = autoscaling.max - autoscaling.min
        return { pods, below: 'autoscaling.max', without: 'its autoscaler never gets as far as max' }
      }
      return kind !== 'statefulSet' && waitsForNew(undefined, pod) ? updated : undefined
    }
    case 'job':
      return { ...least, without: 'it waits until something makes room' }
    default:
      return undefined
  }
}

/** Whether an old pod goes only when a new one is there. */
const waitsForNew = (own: DeploymentStrategyArgs = {}, pod: PodArgs): boolean => {
  const { type, maxUnavailable = mountsClaim(pod) ? 1 : 0 } = own
  return type !== 'Recreate' && [0, '0%'].includes(maxUnavailable)
}
