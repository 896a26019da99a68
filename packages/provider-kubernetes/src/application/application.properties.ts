import { choice, count, defaulted, flag, list, named, optional, secret, shapes, text } from '@konductor/core/config'
import { ClaimTemplateConfig } from '../apps/claim-template.config.ts'
import { dataKey } from '../core/config-map.config.ts'
import { labelValue, metadataKey } from '../labels/label-rules.ts'
import { ContainerConfig } from '../pods/container.config.ts'
import { containerKey, pathKey, portKey } from '../pods/pod-names.ts'
import { podProperties } from '../pods/pod.config.ts'
import { applicationName } from './application-name.ts'
import { Autoscaling } from './autoscaling.config.ts'
import { DisruptionBudget } from './disruption-budget.config.ts'
import { GatewayRoute } from './gateway-route.config.ts'
import { Ingress } from './ingress.config.ts'
import { Metrics } from './metrics.config.ts'
import { Destination, Source } from './peers.config.ts'

const { containers: _, security, ...ofPod } = podProperties

const path = () => text({ expected: 'an absolute path such as /etc/web', pattern: new RegExp(pathKey.pattern) })

/** What it is, beside where it is. */
const identity = {
  name: optional(applicationName(), 'Name of its objects in the cluster. Left out: the key.'),
  component: optional(labelValue(), 'What it is in the whole: frontend, database (app.kubernetes.io/component).', {
    example: 'frontend',
  }),
  partOf: optional(labelValue(), 'The whole that it is a part of (app.kubernetes.io/part-of).', { example: 'shop' }),
  version: optional(labelValue(), 'Its version (app.kubernetes.io/version; default: the tag of the image).'),
} as const

/** What runs: one container, written flat, and what stands beside it. */
const workload = {
  kind: defaulted(
    choice('deployment', 'statefulSet'),
    'deployment',
    'What makes the pods: a stateful set where each has a name and storage of its own. Another one is made anew.',
  ),
  ...ContainerConfig.properties,
  sidecars: optional(named(ContainerConfig, containerKey), 'Containers beside it, by name.', {
    example: { proxy: { image: 'registry.example.com/shop/proxy:2.1.0' } },
  }),
  ...ofPod,
  podSecurity: security,
  serviceAccountAnnotations: optional(
    named(text({ empty: true }), metadataKey),
    'Annotations of its own service account: what binds it to an identity of a cloud.',
    { example: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/shop' } },
  ),
  replicas: optional(count({ min: 0 }), 'Pods, where no autoscaler decides (default 3, and 1 of a stateful set).'),
  volumeClaimTemplates: optional(
    named(ClaimTemplateConfig, containerKey),
    'Storage of each pod of a stateful set, by the name of the volume. Another one replaces the set; what is stored stays.',
    { example: { data: { size: '10Gi' } } },
  ),
  autoscaling: optional(Autoscaling, 'How many pods there are, by what they use.', { example: { max: 10 } }),
  minReadySeconds: optional(
    count({ min: 0 }),
    'Seconds that a new pod is well before the next is replaced (default 5).',
  ),
  disruptionBudget: optional(
    shapes({ flag: flag(), map: DisruptionBudget }),
    'How many pods may go at a time when nodes are drained (default one); false: as many as there are.',
    { example: { maxUnavailable: 1 } },
  ),
} as const

/** What it reads. */
const data = {
  configuration: optional(
    named(text({ empty: true }), dataKey),
    'Text by key, in a config map of its own: variables, or files where configurationPath is given. Another value rolls the pods.',
    { example: { LOG_LEVEL: 'info' } },
  ),
  configurationPath: optional(path(), 'Folder in which configuration stands as files, by key.', {
    example: '/etc/web',
  }),
  secrets: optional(
    named(secret({ expected: 'a value' }), dataKey),
    'Secrets by key, in a secret of its own: files in secretsPath. Another value rolls the pods.',
  ),
  secretsPath: optional(path(), 'Folder in which secrets stand as files, by key (default /run/secrets/<name>).'),
  secretsAsVariables: optional(
    flag(),
    'Whether secrets are variables in place of files (default false): every process of the container has them, and whatever prints its variables.',
  ),
} as const

/** Who reaches it, and what it reaches. */
const network = {
  servicePorts: optional(
    named(count({ min: 1, max: 65_535 }), portKey),
    'Ports of its service by name of the port of the container (default: all, each with its own number).',
    { example: { http: 80 } },
  ),
  serviceAnnotations: optional(named(text({ empty: true }), metadataKey), 'Annotations of its service.'),
  networkPolicy: optional(flag(), 'Whether nothing comes in and goes out but what is named (default true).'),
  allowFrom: optional(list(Source), 'Who may come in (default: nobody but what ingress, route and metrics name).', {
    example: [{ application: 'shop' }],
  }),
  allowTo: optional(list(Destination), 'Where traffic may go (default: nowhere but to the DNS of the cluster).', {
    example: [{ cidr: '10.20.0.0/16', ports: [5432] }],
  }),
  dns: optional(flag(), 'Whether it may ask the DNS of the cluster (default true).'),
  route: optional(GatewayRoute, 'Traffic from outside through a gateway, by the Gateway API.'),
  ingress: optional(Ingress, 'Traffic from outside through an ingress controller.'),
  metrics: optional(Metrics, 'How its metrics are collected.'),
} as const

/** What an application takes beside what all objects take. */
export const applicationProperties = { ...identity, ...workload, ...data, ...network } as const
