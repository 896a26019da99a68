import type { ResourcesArgs } from '../pods/container-args.ts'
import type { AutoscalingArgs } from './autoscaler.ts'
import type { DisruptionBudgetArgs } from './disruption-budget.ts'
import type { Exposed } from '../networking/exposed-path.ts'
import type { DestinationPort } from './network-policy.ts'
import type { JudgedPeer } from './peer-faults.ts'

type Outside = Exposed & { readonly port?: string | undefined; readonly from?: object | undefined }

/** What of an application can be wrong beside its pods, as it is configured and as it is called in code. */
export interface WrittenApplication {
  readonly kind?: 'deployment' | 'statefulSet' | undefined
  readonly ports?: object | undefined
  readonly servicePorts?: object | undefined
  readonly ingress?: Outside | undefined
  readonly route?: Outside | undefined
  readonly metrics?:
    { readonly port: string; readonly serviceMonitor?: boolean; readonly from?: object | undefined } | undefined
  readonly allowFrom?: readonly JudgedPeer<string>[] | undefined
  readonly allowTo?: readonly JudgedPeer<number | DestinationPort>[] | undefined
  readonly networkPolicy?: boolean | undefined
  readonly autoscaling?: AutoscalingArgs | undefined
  readonly replicas?: number | undefined
  readonly resources?: ResourcesArgs | undefined
  readonly sidecars?: Readonly<Record<string, { readonly resources?: ResourcesArgs | undefined }>> | undefined
  readonly disruptionBudget?: DisruptionBudgetArgs | boolean | undefined
  readonly volumeClaimTemplates?: object | undefined
  readonly configuration?: object | undefined
  readonly configurationPath?: string | undefined
  readonly secrets?: object | undefined
  readonly secretsPath?: string | undefined
  readonly secretsAsVariables?: boolean | undefined
  readonly files?: object | undefined
}
