import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { Workload } from '../capabilities.ts'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecureService } from './secure-service.ts'
import type { ServiceArgs, ServicePortArgs } from './service-args.ts'
import { portArgs } from './service-spec.ts'
import { serviceSafeguards } from './service.controls.ts'

/** Builds a service on its cluster. */
export const buildService: Builder<'service', KubernetesCatalogue['service']> = (unit, resolved, context) => {
  const { for: _, platform, loadBalancer, ...rest } = unit.settings
  const ports = portsOf(rest.ports, resolved.workload)
  const { service, namespace, host, claims } = new SecureService(
    unit.name,
    {
      ...rest,
      ...(resolved.workload === undefined ? {} : { selector: resolved.workload.selector }),
      ports,
      loadBalancer: { ...loadBalancer, ...(platform === undefined ? {} : { platform }) },
      namespace: namespaceOf(unit.settings, resolved),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    offers: {
      'kubernetes.service': {
        name: service,
        namespace,
        host,
        ports: Object.fromEntries(Object.entries(ports).map(([name, { port }]) => [name, port])),
      },
    },
    state: {
      name: service,
      cluster: resolved.cluster.name,
      host,
      controls: supportedControls(serviceSafeguards, unit.settings, Object.keys(unit.override ?? {})),
    },
  }
}

/** The ports of a service: those that are written, else all that its pods name; each leads to the one of its name. */
export const portsOf = (
  written: ServiceArgs['ports'],
  workload: Pick<Workload, 'ports'> | undefined,
): Readonly<Record<string, ServicePortArgs>> =>
  Object.fromEntries(
    Object.entries<number | ServicePortArgs>(written ?? workload?.ports ?? {}).map(([name, each]) => {
      const port = portArgs(each)
      const there = workload?.ports ?? {}
      const target = port.target ?? (Object.hasOwn(there, name) ? name : undefined)
      const protocol = port.protocol ?? (typeof target === 'string' ? there[target]?.protocol : undefined)
      return [
        name,
        {
          ...port,
          ...(target === undefined ? {} : { target }),
          ...(protocol === undefined ? {} : { protocol }),
        },
      ]
    }),
  )
