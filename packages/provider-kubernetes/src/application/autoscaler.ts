import { applicationDefaults } from './application-defaults.ts'

/** What each pod is kept at: percent of what it requests, or an amount. */
export type ScalingTarget = number | string

/** How fast the number of pods changes in one direction, in the words of Kubernetes. */
export interface ScalingRules {
  readonly stabilizationWindowSeconds?: number
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled'
  readonly policies?: readonly {
    readonly type: 'Pods' | 'Percent'
    readonly value: number
    readonly periodSeconds: number
  }[]
}

/** How many pods there are, by what they use. */
export interface AutoscalingArgs {
  /** Pods at least. @default 2 */
  readonly min?: number
  /** Pods at most. */
  readonly max: number
  /** Percent of the CPU that a pod requests, or an amount such as `500m`. @default 75 where `memory` is not given */
  readonly cpu?: ScalingTarget
  /** The same of memory. */
  readonly memory?: ScalingTarget
  readonly behavior?: { readonly scaleUp?: ScalingRules; readonly scaleDown?: ScalingRules }
}

/** What is scaled. */
export interface ScaleTarget<N> {
  readonly apiVersion: string
  readonly kind: string
  readonly name: N
}

/** What an autoscaler looks at: percentages where there are requests to take them of. */
export const scalingTargets = ({ cpu, memory }: AutoscalingArgs): readonly (readonly [string, ScalingTarget])[] => [
  ...(cpu === undefined && memory !== undefined ? [] : [['cpu', cpu ?? applicationDefaults.autoscaling.cpu] as const]),
  ...(memory === undefined ? [] : [['memory', memory] as const]),
]

/** The spec of a HorizontalPodAutoscaler (autoscaling/v2). */
export const autoscalerSpec = <N>(args: AutoscalingArgs, scaleTargetRef: ScaleTarget<N>) => ({
  scaleTargetRef,
  minReplicas: args.min ?? applicationDefaults.autoscaling.min,
  maxReplicas: args.max,
  metrics: scalingTargets(args).map(([name, target]) => ({
    type: 'Resource',
    resource: {
      name,
      target:
        typeof target === 'number'
          ? { type: 'Utilization', averageUtilization: target }
          : { type: 'AverageValue', averageValue: target },
    },
  })),
  ...(args.behavior === undefined ? {} : { behavior: rulesOf(args.behavior) }),
})

/** Lists that Pulumi may take: its types know no read-only ones. */
const rulesOf = (behavior: NonNullable<AutoscalingArgs['behavior']>) => {
  const own = ({ policies, ...rest }: ScalingRules) => ({
    ...rest,
    ...(policies === undefined ? {} : { policies: policies.map((policy) => ({ ...policy })) }),
  })
  return {
    ...(behavior.scaleUp === undefined ? {} : { scaleUp: own(behavior.scaleUp) }),
    ...(behavior.scaleDown === undefined ? {} : { scaleDown: own(behavior.scaleDown) }),
  }
}
