import type { ExposedPath } from '../networking/exposed-path.ts'

/** Which gateway takes the traffic. */
export interface GatewayArgs<N = string> {
  readonly name: string
  /** `metadata.name` of its namespace. @default that of the application */
  readonly namespace?: N
  /** Its listener. @default 'https' */
  readonly section?: string
}

interface RouteArgs<N> {
  readonly gateway: Required<GatewayArgs<N>>
  readonly hosts: readonly string[]
  readonly paths: readonly ExposedPath[]
  /** `metadata.name` of the service. */
  readonly service: N
  /** Number of the port of the service behind a path. */
  readonly portOf: (path: ExposedPath) => number
}

/** The spec of an HTTPRoute (gateway.networking.k8s.io/v1). */
export const gatewayRouteSpec = <N>({ gateway, hosts, paths, service, portOf }: RouteArgs<N>) => ({
  parentRefs: [{ name: gateway.name, namespace: gateway.namespace, sectionName: gateway.section }],
  hostnames: [...hosts],
  rules: paths.map((each) => ({
    matches: [{ path: { type: each.pathType === 'Exact' ? 'Exact' : 'PathPrefix', value: each.path } }],
    backendRefs: [{ name: service, port: portOf(each) }],
  })),
})
