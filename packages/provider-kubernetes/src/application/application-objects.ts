import type { Input } from '@pulumi/pulumi'
import { selectorLabels } from '../objects/standard-labels.ts'
import type { ApplicationArgs, IngressArgs, RouteArgs } from './application-args.ts'
import { applicationDefaults } from './application-defaults.ts'
import { metricsLabel } from './application-labels.ts'
import { portBehind, servedPorts } from './application-traffic.ts'
import { addressOf, exposed } from './exposed-path.ts'
import { gatewayRouteSpec } from './gateway-route.ts'
import { certificateAnnotations, ingressSpec } from './ingress.ts'
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
export const ingressOf = (own: IngressArgs, { name, service, args }: Served) => ({
  annotations: {
    ...(own.certificate === undefined ? {} : certificateAnnotations(own.certificate)),
    ...(own.wait === false ? { 'pulumi.com/skipAwait': 'true' } : {}),
    ...own.annotations,
  },
  spec: ingressSpec<Input<string>>({
    className: own.class,
    ...exposed(own),
    service,
    portOf: portBehind(args, own.port),
    tls: own.tls === false ? undefined : tlsOf(own, name),
  }),
})

const tlsOf = ({ certificate, tlsSecret }: IngressArgs, name: string): { readonly secretName?: Input<string> } => {
  const secretName = tlsSecret ?? (certificate === undefined ? undefined : `${name}-tls`)
  return secretName === undefined ? {} : { secretName }
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
