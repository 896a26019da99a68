import { closed, openedBy, openingsOf, optional, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { objectName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { referToObject } from '../objects/object-references.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { applicationsOf, servicesOf } from './backend-references.ts'
import { backendFaults, backendProperties } from './backend.config.ts'
import { controllerChecks, controllerProperties } from './controller.config.ts'
import { exposedFaults, hostsProperty, pathProperties, pathsOf } from './exposed.config.ts'
import { ingressSafeguards } from './ingress.controls.ts'

/** The children of an ingress, by role. */
export const ingressRoles = ['main'] as const

/**
 * A way in from outside, through an ingress controller: what `kubernetes.resources.ingresses.<key>` takes. Every path
 * is found under every host.
 *
 * @example
 * // shop: { namespace: shop, hosts: shop.example.com, service: web, certificate: { clusterIssuer: letsencrypt } }
 */
export const IngressConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    hosts: hostsProperty,
    ...backendProperties,
    paths: pathsOf(closed({ ...pathProperties, ...backendProperties })),
    ...controllerProperties,
    ...objectProperties('ingress', { control: 'NIST SC-8', reason: 'the proxy in front of it speaks TLS' }),
    ...unitSettings(ingressRoles),
  },
  [(config) => exposedFaults(config), (config) => backendFaults(config), ...controllerChecks, ...objectChecks],
)
export type IngressConfig = TypeOf<typeof IngressConfig>

/** The settings of an ingress unit. */
export type IngressSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<IngressConfig>

/** The units of one entry: one for each cluster it goes to. */
export const ingressUnits = (key: string, config: IngressConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.ingresses.${key}`
  const opened = openedBy(at, openingsOf(ingressSafeguards, config), config)
  const { tlsSecret } = config
  return namespacedUnits<UnitOf<'ingress', KubernetesCatalogue['ingress']>>(at, key, config, places, (on) => ({
    ...on.base,
    kind: 'ingress',
    settings: settingsOf(config, on),
    needs: {
      ...on.needs,
      services: servicesOf(config, on.cluster, at),
      applications: applicationsOf(config, on.cluster, at),
      ...(tlsSecret === undefined
        ? {}
        : { tlsSecret: referToObject(tlsSecret, 'kubernetes.secret', 'secrets', on.cluster, `${at}.tlsSecret`) }),
    },
    offers: [],
    ...opened,
  }))
}
