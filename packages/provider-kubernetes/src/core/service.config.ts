import {
  choice,
  closed,
  count,
  defaulted,
  flag,
  group,
  list,
  named,
  openedBy,
  openingsOf,
  optional,
  required,
  shapes,
  text,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { labelValue, metadataKey } from '../labels/label-rules.ts'
import { serviceName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { referToWorkload, WorkloadReference } from '../objects/workload-reference.config.ts'
import type { KubernetesUnit } from '../units.ts'
import { serviceChecks } from './service-faults.ts'
import { serviceSafeguards } from './service.controls.ts'

/** The children of a service, by role. */
export const serviceRoles = ['main'] as const

const portNumber = () => count({ min: 1, max: 65_535 })

/** A port of a service: its number, or all about it. */
export const ServicePort = shapes({
  number: portNumber(),
  map: closed({
    port: required(portNumber(), 'What others connect to.', { example: 80 }),
    target: optional(
      shapes({ number: portNumber(), text: text({ expected: 'the name of a port of the pods' }) }),
      'Port of the pods, by name or number. Left out: with `for` the port of the same name, else the same number.',
      { example: 'http' },
    ),
    protocol: optional(choice('TCP', 'UDP', 'SCTP'), 'Protocol. Left out: that of the port it leads to, else TCP.'),
    nodePort: optional(count({ min: 1, max: 65_535 }), 'Port of every node, mostly from 30000 to 32767.'),
    appProtocol: optional(text({ expected: 'the name of a protocol' }), 'What is spoken.', {
      example: 'kubernetes.io/h2c',
    }),
  }),
})

const LoadBalancer = closed({
  internal: defaulted(flag(), true, 'Keeps it within the network of the cluster.'),
  sourceRanges: optional(list(text({ expected: 'a network such as 10.0.0.0/8' })), 'Networks that may connect.', {
    example: ['10.0.0.0/8'],
  }),
  class: optional(text({ expected: 'the name of a class' }), 'Which controller makes it, where there are several.', {
    example: 'service.k8s.aws/nlb',
  }),
})

/**
 * A service, to be reached from within the cluster: what `kubernetes.resources.services.<key>` takes.
 *
 * @example
 * // web: { namespace: shop, for: { deployment: web }, ports: { http: 80 } }
 */
export const ServiceConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(serviceName(), 'Name in the cluster. Left out: the key.'),
    for: optional(WorkloadReference, 'Whose pods are behind it: their labels and ports are taken from there.', {
      example: { deployment: 'web' },
    }),
    selector: optional(
      named(labelValue(), metadataKey),
      'Labels of the pods behind it, in place of `for`. Empty: somebody else says what is behind it.',
      { example: { 'app.kubernetes.io/name': 'web' } },
    ),
    ports: optional(
      named(ServicePort, {
        pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
        expected: 'lower-case letters, digits and dashes, at most 63 characters (names of ports)',
      }),
      'Ports by name. Left out with `for`: all that its pods name, under the same numbers.',
      { example: { http: 80 } },
    ),
    type: defaulted(choice('ClusterIP', 'NodePort', 'LoadBalancer'), 'ClusterIP', 'Who can reach it.'),
    headless: defaulted(flag(), false, 'Has no address of its own: its name leads to those of its pods.'),
    clusterIP: optional(
      text({ expected: 'an IP address', pattern: /^[0-9a-fA-F.:]+$/ }),
      'Address of its own, chosen. Another one replaces it.',
    ),
    loadBalancer: group(LoadBalancer, 'Its load balancer, with the type LoadBalancer.'),
    externalName: optional(
      text({
        expected: 'a lower-case DNS name',
        pattern: /^(?!.{254,})[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/,
      }),
      'A name outside of the cluster that it stands for, in place of pods.',
    ),
    sessionAffinity: optional(choice('None', 'ClientIP'), 'Whether a client comes to the same pod each time.'),
    publishNotReadyAddresses: optional(flag(), 'Leads to pods before they are ready, too.'),
    externalTrafficPolicy: optional(
      choice('Cluster', 'Local'),
      'Local keeps what comes from outside on the node it came to, with the address it came from.',
    ),
    internalTrafficPolicy: optional(choice('Cluster', 'Local'), 'Local keeps what comes from within on its node.'),
    ...objectProperties('service', { control: 'C-0256', reason: 'partners connect over the private network' }),
    ...unitSettings(serviceRoles),
  },
  [...serviceChecks, ...objectChecks],
)
export type ServiceConfig = TypeOf<typeof ServiceConfig>

/** The settings of a service unit. */
export type ServiceSettings = ReturnType<typeof settingsOf> & {
  /** The label `platform` of the cluster: whose load balancers it has. */
  readonly platform?: string
}

const settingsOf = namespacedSettings<ServiceConfig>

/** The units of one entry: one for each cluster it goes to. */
export const serviceUnits = (key: string, config: ServiceConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.services.${key}`
  const opened = openedBy(at, openingsOf(serviceSafeguards, config), config)
  return namespacedUnits<UnitOf<'service', KubernetesCatalogue['service']>>(at, key, config, places, (on) => {
    const workload = config.for === undefined ? undefined : referToWorkload(config.for, on.cluster, `${at}.for`)
    const platform = places.clusters.find(({ settings }) => settings.name === on.cluster)?.settings.labels['platform']
    return {
      ...on.base,
      kind: 'service',
      settings: { ...settingsOf(config, on), ...(platform === undefined ? {} : { platform }) },
      needs: { ...on.needs, ...(workload === undefined ? {} : { workload }) },
      offers: ['kubernetes.service'],
      ...opened,
    }
  })
}
