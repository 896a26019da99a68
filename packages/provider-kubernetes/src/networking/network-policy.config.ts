import {
  choice,
  closed,
  count,
  flag,
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
import { objectName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { referToWorkload, WorkloadReference } from '../objects/workload-reference.config.ts'
import { sourceFaults } from '../pods/source-faults.ts'
import type { KubernetesUnit } from '../units.ts'
import { networkPolicyChecks } from './network-policy-faults.ts'
import { networkPolicySafeguards } from './network-policy.controls.ts'
import { namespacesOfPeers, workloadsOfPeers } from './peer-references.ts'
import { Peer } from './peer.config.ts'

/** The children of a network policy, by role. */
export const networkPolicyRoles = ['main'] as const

const portNumber = () => count({ min: 1, max: 65_535 })
const portName = () => text({ expected: 'the name of a port' })

const ports = () =>
  optional(
    list(
      shapes({
        number: portNumber(),
        text: portName(),
        map: closed({
          port: required(shapes({ number: portNumber(), text: portName() }), 'Number or name.', { example: 5432 }),
          to: optional(portNumber(), 'The last one, of several.'),
          protocol: optional(choice('TCP', 'UDP', 'SCTP'), 'Protocol. Left out: TCP.'),
        }),
      }),
      { min: 1 },
    ),
    'Ports at the receiving end: numbers, or the names that containers give them. Left out: all.',
    { example: ['http'] },
  )

const anywhere = () => optional(flag(), 'Everybody, within the cluster and outside of it.')

const ruleKey = {
  pattern: '^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$',
  expected: 'lower-case letters, digits and dashes, a letter first, at most 63 characters',
}

const IngressRule = closed(
  {
    from: optional(list(Peer, { min: 1 }), 'Who may connect.', { example: [{ namespace: 'gateway' }] }),
    anywhere: anywhere(),
    ports: ports(),
  },
  (rule) => sourceFaults(rule, ['from', 'anywhere'], 'from: [{ deployment: api }]'),
)

const EgressRule = closed(
  {
    to: optional(list(Peer, { min: 1 }), 'Whom they may connect to.', { example: [{ cidr: '10.0.0.0/16' }] }),
    anywhere: anywhere(),
    ports: ports(),
  },
  (rule) => sourceFaults(rule, ['to', 'anywhere'], 'to: [{ deployment: api }]'),
)

/**
 * What may pass to and from pods: what `kubernetes.resources.networkPolicies.<key>` takes. Policies only ever add:
 * what one lets through, no other closes.
 *
 * @example
 * // web: { namespace: shop, for: { deployment: web }, ingress: { gateway: { from: [{ namespace: gateway }], ports: [http] } } }
 */
export const NetworkPolicyConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    for: optional(WorkloadReference, 'Whose pods it is about.', { example: { deployment: 'web' } }),
    pods: optional(
      named(labelValue(), metadataKey),
      'Labels of the pods that it is about, in place of `for`. Left out both: all of the namespace.',
      { example: { 'app.kubernetes.io/name': 'web' } },
    ),
    ingress: optional(
      named(IngressRule, ruleKey),
      'What may come in, by a name of yours. Written, even empty: nothing else comes in.',
      { example: { gateway: { from: [{ namespace: 'gateway' }], ports: ['http'] } } },
    ),
    egress: optional(
      named(EgressRule, ruleKey),
      'What may go out, by a name of yours. Written, even empty: nothing else goes out.',
      { example: { database: { to: [{ cidr: '10.0.0.0/16' }], ports: [5432] } } },
    ),
    ...objectProperties('network policy', { control: 'C-0030', reason: 'the shop is for everybody' }),
    ...unitSettings(networkPolicyRoles),
  },
  [...networkPolicyChecks, ...objectChecks],
)
export type NetworkPolicyConfig = TypeOf<typeof NetworkPolicyConfig>

/** The settings of a network policy unit. */
export type NetworkPolicySettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<NetworkPolicyConfig>

/** The units of one entry: one for each cluster it goes to. */
export const networkPolicyUnits = (
  key: string,
  config: NetworkPolicyConfig,
  places: Places,
): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.networkPolicies.${key}`
  const opened = openedBy(at, openingsOf(networkPolicySafeguards, config), config)
  type Unit = UnitOf<'networkPolicy', KubernetesCatalogue['networkPolicy']>
  return namespacedUnits<Unit>(at, key, config, places, (on) => {
    const workload = config.for === undefined ? undefined : referToWorkload(config.for, on.cluster, `${at}.for`)
    return {
      ...on.base,
      kind: 'networkPolicy',
      settings: settingsOf(config, on),
      needs: {
        ...on.needs,
        ...(workload === undefined ? {} : { workload }),
        peers: workloadsOfPeers(config, on.cluster, at),
        namespaces: namespacesOfPeers(config, on.cluster, at),
      },
      offers: [],
      ...opened,
    }
  })
}
