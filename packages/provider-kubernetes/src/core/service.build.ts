import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { selectorBeside } from '../objects/selector-beside.ts'
import { SecureService } from './secure-service.ts'
import { servicePorts } from './service-ports.ts'

/** Builds a service on its cluster. */
export const buildService: Builder<'service', KubernetesCatalogue['service']> = (unit, resolved, context) => {
  const { for: _, platform, loadBalancer, ...rest } = unit.settings
  const ports = servicePorts(rest.ports, resolved.workload)
  const inNamespace = namespaceOf(unit.settings, resolved)
  const { service, namespace, host, claims, controls } = new SecureService(
    unit.name,
    {
      ...rest,
      ...(resolved.workload === undefined
        ? {}
        : { selector: selectorBeside(resolved.workload, unit.needs.workload, inNamespace) }),
      ports,
      loadBalancer: { ...loadBalancer, ...(platform === undefined ? {} : { platform }) },
      namespace: inNamespace,
    },
    context.options(unit, resolved.cluster.provider),
  )
  const portNumbers = Object.fromEntries(Object.entries(ports).map(([name, { port }]) => [name, port]))
  return {
    claims,
    offers: {
      'kubernetes.service': {
        name: service,
        namespace,
        host,
        ports: portNumbers,
      },
    },
    state: {
      name: service,
      namespace,
      cluster: resolved.cluster.name,
      host,
      ports: portNumbers,
      controls,
    },
  }
}
