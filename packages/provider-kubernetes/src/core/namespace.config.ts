import {
  choice,
  closed,
  defaulted,
  flag,
  group,
  named,
  openedBy,
  openingsOf,
  optional,
  text,
  unitSettings,
  type KeyRule,
  type TypeOf,
} from '@konductor/core/config'
import { clusterProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { placedUnits } from '../objects/placed-units.ts'
import { namespacesAt, type Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { limitsFaults } from './limits-faults.ts'
import { namespaceSafeguards } from './namespace.controls.ts'
import { namespaceDefaults } from './namespace-defaults.ts'
import { newNamespaceName } from './namespace-name.ts'
import { quantity } from './quantity.ts'

/** The children of a namespace, by role. */
export const namespaceRoles = ['main', 'quota', 'limits', 'deny-all', 'allow-dns', 'service-account'] as const

// A qualified name is an extended resource; of the others the API server knows these and no more.
const qualified = '[a-z0-9]([a-z0-9.-]*[a-z0-9])?/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?'
const compute = '(cpu|memory|ephemeral-storage|hugepages-[0-9]+[KMGTPE]i)'
const counted =
  'pods|services(\\.loadbalancers|\\.nodeports)?|replicationcontrollers|resourcequotas|secrets|configmaps|persistentvolumeclaims'

const containerResources = ['cpu', 'memory', 'ephemeral-storage']

/** Names of what a quota limits. */
const quotaKey: KeyRule = {
  pattern: `^(${counted}|${compute}|(requests|limits)\\.${compute}|requests\\.storage|(requests\\.)?${qualified})$`,
  expected: 'what Kubernetes has quotas for, such as pods, requests.cpu, limits.memory or count/jobs.batch',
  known: [
    ...['pods', 'services', 'services.loadbalancers', 'services.nodeports', 'replicationcontrollers', 'resourcequotas'],
    ...['secrets', 'configmaps', 'persistentvolumeclaims', 'requests.storage'],
    ...['', 'requests.', 'limits.'].flatMap((of) => containerResources.map((resource) => `${of}${resource}`)),
  ],
}

/** Names of what a container can be limited in. */
const containerKey: KeyRule = {
  pattern: `^(${compute}|${qualified})$`,
  expected: 'what Kubernetes limits containers in: cpu, memory, ephemeral-storage, or a qualified name',
  known: containerResources,
}

const amounts = (keys: KeyRule, description: string, example: Readonly<Record<string, string>>) =>
  optional(named(quantity(), keys), description, { example })

/** What may pass between the pods of a namespace and everything else. */
export const NetworkPolicy = closed({
  ingress: defaulted(choice('deny', 'allow'), namespaceDefaults.networkPolicy.ingress, 'Traffic to its pods.'),
  egress: defaulted(choice('deny', 'allow'), namespaceDefaults.networkPolicy.egress, 'Traffic from its pods.'),
  dns: defaulted(flag(), namespaceDefaults.networkPolicy.dns, 'Lets its pods ask the DNS of the cluster.'),
})

/**
 * A namespace that is closed by default: what `kubernetes.resources.namespaces.<key>` takes.
 *
 * @example
 * kubernetes: { resources: { namespaces: { shop: { clusters: [dev], quota: { pods: 20 } } } } }
 */
export const NamespaceConfig = closed(
  {
    ...clusterProperties(),
    name: optional(newNamespaceName(), 'Name in the cluster. Left out: the key.'),
    podSecurity: defaulted(
      choice('restricted', 'baseline', 'privileged'),
      namespaceDefaults.podSecurity,
      'Pod Security Standard that is enforced. Warnings and audit stay at restricted.',
    ),
    podSecurityVersion: defaulted(
      text({ expected: '"latest" or a version such as "v1.34"', pattern: /^(latest|v1\.\d{1,3})$/ }),
      namespaceDefaults.podSecurityVersion,
      'Version of the standard.',
    ),
    quota: amounts(quotaKey, 'Hard limits of a ResourceQuota, over the defaults.', {
      pods: '20',
      'limits.memory': '4Gi',
    }),
    limits: group(
      closed({
        default: amounts(containerKey, 'Limits of a container that states none.', { cpu: '500m', memory: '512Mi' }),
        defaultRequest: amounts(containerKey, 'Requests of a container that states none.', {
          cpu: '100m',
          memory: '128Mi',
        }),
        max: amounts(containerKey, 'The most a container may have.', { cpu: '2', memory: '4Gi' }),
        min: amounts(containerKey, 'The least a container may have.', { cpu: '10m', memory: '16Mi' }),
      }),
      'LimitRange of its containers.',
    ),
    networkPolicy: group(NetworkPolicy, 'What may pass in and out. Closed in both directions but for DNS.'),
    ...objectProperties('namespace', { control: 'CIS-K8s 5.2.1', reason: 'the build agent needs root' }),
    ...unitSettings(namespaceRoles),
  },
  [(config) => limitsFaults(config.limits), ...objectChecks],
)
export type NamespaceConfig = TypeOf<typeof NamespaceConfig>

/** The settings of a namespace unit. */
export type NamespaceSettings = Omit<
  NamespaceConfig,
  'acknowledge' | 'clusters' | 'options' | 'formerly' | 'override' | 'name'
> & {
  /** `metadata.name`: the same on every cluster. */
  readonly name: string
}

/** The units of one entry: one for each cluster it goes to. */
export const namespaceUnits = (key: string, config: NamespaceConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `${namespacesAt}.${key}`
  const { acknowledge: _k, clusters: _, options: _o, formerly: _f, override: _v, annotations: _a, ...rest } = config
  const openings = openedBy(at, openingsOf(namespaceSafeguards, config), config)
  return placedUnits(at, key, config, places, ({ base, needs, name, annotations }): KubernetesUnit => ({
    ...base,
    kind: 'namespace',
    settings: { ...rest, ...(annotations === undefined ? {} : { annotations }), name },
    needs,
    offers: ['kubernetes.namespace'],
    stateful: true,
    ...openings,
  }))
}
