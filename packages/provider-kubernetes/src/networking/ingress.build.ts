import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { resolvedBackends } from './backend-references.ts'
import { backendsBeside } from './backends-beside.ts'
import { addressOf } from './exposed-path.ts'
import { SecureIngress } from './secure-ingress.ts'

/** Builds an ingress on its cluster. */
export const buildIngress: Builder<'ingress', KubernetesCatalogue['ingress']> = (unit, resolved, context) => {
  const {
    application: _application,
    existingService: _existing,
    existingTlsSecret,
    paths: _paths,
    port: _port,
    service: _service,
    tlsSecret: _secret,
    ...rest
  } = unit.settings
  const namespace = namespaceOf(unit.settings, resolved)
  const tlsSecret = resolved.tlsSecret?.name ?? existingTlsSecret
  const { ingress, claims, controls } = new SecureIngress(
    unit.name,
    {
      ...rest,
      ...resolvedBackends(unit.settings, backendsBeside(unit.needs, resolved, namespace)),
      ...(tlsSecret === undefined ? {} : { tlsSecret }),
      namespace,
    },
    context.options(unit, resolved.cluster.provider),
  )
  const url = addressOf(unit.settings, unit.settings.tls !== false)
  return {
    claims,
    state: {
      name: ingress,
      cluster: resolved.cluster.name,
      ...(url === undefined ? {} : { url }),
      controls,
    },
  }
}
