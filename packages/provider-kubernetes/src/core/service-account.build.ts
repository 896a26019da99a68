import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecureServiceAccount } from './secure-service-account.ts'

/** Builds a service account on its cluster. */
export const buildServiceAccount: Builder<'serviceAccount', KubernetesCatalogue['serviceAccount']> = (
  unit,
  resolved,
  context,
) => {
  const { existingImagePullSecrets = [], imagePullSecrets: _, ...rest } = unit.settings
  const { serviceAccount, namespace, claims, controls } = new SecureServiceAccount(
    unit.name,
    {
      ...rest,
      namespace: namespaceOf(unit.settings, resolved),
      imagePullSecrets: [...resolved.imagePullSecrets.map(({ name }) => name), ...existingImagePullSecrets],
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.serviceAccount': { name: serviceAccount, namespace } },
    state: {
      name: serviceAccount,
      cluster: resolved.cluster.name,
      controls,
    },
  }
}
