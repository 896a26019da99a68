import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { ApplicationAccess } from '../application/application.capabilities.ts'
import type { Service } from '../capabilities.ts'
import { fromSameNamespace } from '../objects/from-same-namespace.ts'
import type { ResolvedBackends } from './backend-references.ts'

/** What an ingress in a namespace leads to: Kubernetes finds it in the same one alone. */
export const backendsBeside = (
  needs: {
    readonly services: readonly Reference<'kubernetes.service'>[]
    readonly applications: readonly Reference<'kubernetes.application'>[]
  },
  resolved: { readonly services: readonly Service[]; readonly applications: readonly ApplicationAccess[] },
  namespace: Input<string>,
): ResolvedBackends => ({
  services: resolved.services.map((service, index) => ({
    name: fromSameNamespace(service.name, needs.services[index], service, namespace),
    ...portsOf(service),
  })),
  applications: resolved.applications.map((application, index) => {
    const { service } = application
    return {
      ...(service === undefined
        ? {}
        : { service: fromSameNamespace(service, needs.applications[index], application, namespace) }),
      ...portsOf(application),
    }
  }),
})

const portsOf = ({ ports }: Pick<Service, 'ports'>) => (ports === undefined ? {} : { ports })
