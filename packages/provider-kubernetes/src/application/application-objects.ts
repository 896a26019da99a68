import type { Input } from '@pulumi/pulumi'
import { addressOf, exposed, type ExposedPath } from '../networking/exposed-path.ts'
import { ingressObject } from '../networking/ingress-object.ts'
import { selectorLabels } from '../objects/standard-labels.ts'
import type { ApplicationArgs, IngressArgs, RouteArgs } from './application-args.ts'
import { applicationDefaults } from './application-defaults.ts'
import { metricsLabel } from './application-labels.ts'
import { portBehind, servedPorts } from './application-traffic.ts'
import { gatewayRouteSpec } from './gateway-route.ts'
import { serviceMonitorSpec } from './service-monitor.ts'

/** An application as its parts see it. */
export interface Served {
  /** `metadata.name` of all its objects. */
  readonly name: string
  /** `metadata.name` of its service: what leads to it waits for it. */
  readonly service: Input<string>
  readonly args: ApplicationArgs
}

/** The ingress of an application: its annotations and spec. */
export const ingressOf = (own: IngressArgs, { name, service, args }: Served) => {
  const portOf = portBehind(args, own.port)
  return ingressObject<ExposedPath>(own, name, (path) => ({ service, port: portOf(path) }))
}

/** The route of an application, as an object of the Gateway API. */
export const routeOf = (own: RouteArgs, { service, args }: Served) => {
  const numbers = new Map(servedPorts(args).map(({ name, number }) => [name, number]))
  const behind = portBehind(args, own.port)
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    spec: gatewayRouteSpec<Input<string>>({
      gateway: {
        name: own.gateway.name,
        namespace: own.gateway.namespace ?? args.namespace,
        section: own.gateway.section ?? applicationDefaults.section,
      },
      ...exposed(own),
      service,
      portOf: (path) => numbers.get(behind(path)) ?? 0,
    }),
  }
}

/** What tells Prometheus of the metrics of an application, as an object of its operator. */
export const monitorOf = (own: NonNullable<ApplicationArgs['metrics']>, name: string) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  spec: serviceMonitorSpec(own, { ...selectorLabels(name), ...metricsLabel }),
})

/** Where people find an application: at the address of its route, else of its ingress. */
export const urlOf = ({ route, ingress }: Pick<ApplicationArgs, 'route' | 'ingress'>): string | undefined =>
  (route === undefined ? undefined : addressOf(route, true)) ??
  (ingress === undefined ? undefined : addressOf(ingress, ingress.tls !== false))
