import { applicationDefaults } from './application-defaults.ts'

/** How metrics are collected. */
export interface MetricsArgs {
  /** Name of the port of the metrics. */
  readonly port: string
  /** @default '/metrics' */
  readonly path?: string
  /** Whether a ServiceMonitor is made, for which the Prometheus operator must be on the cluster. @default false */
  readonly serviceMonitor?: boolean
  /** @default '30s' */
  readonly interval?: string
  /** Labels of the ServiceMonitor. */
  readonly labels?: Readonly<Record<string, string>>
}

/** The spec of a ServiceMonitor (monitoring.coreos.com/v1): what it selects are services. */
export const serviceMonitorSpec = <L>({ port, path, interval }: MetricsArgs, matchLabels: L) => ({
  selector: { matchLabels },
  endpoints: [
    {
      port,
      path: path ?? applicationDefaults.metrics.path,
      interval: interval ?? applicationDefaults.metrics.interval,
    },
  ],
})
