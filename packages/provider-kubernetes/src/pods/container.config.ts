import {
  choice,
  closed,
  count,
  flag,
  group,
  list,
  named,
  optional,
  required,
  shapes,
  text,
  type TypeOf,
} from '@konductor/core/config'
import { quantityOrNone } from '../core/quantity.ts'
import { EnvConfig, EnvFromConfig } from './env.config.ts'
import { FileConfig } from './file.config.ts'
import { image } from './image.ts'
import { containerName, pathKey, portKey, resourceKey } from './pod-names.ts'
import { HookConfig, ProbeConfig } from './probe.config.ts'
import { ContainerSecurityConfig } from './security.config.ts'

const portNumber = () => count({ min: 1, max: 65_535 })

const containerProperties = {
  image: required(image(), 'Image, with its version, better with its digest.', {
    example: 'registry.example.com/shop/web:1.4.2',
  }),
  pullPolicy: optional(
    choice('Always', 'IfNotPresent', 'Never'),
    'When the registry is asked (default Always: also whether the pod may have it; layers that are there are not fetched again).',
    { elsewhere: ['imagePullPolicy'] },
  ),
  command: optional(list(text({ empty: true }), { min: 1 }), 'In place of the entry point of the image, word by word.'),
  args: optional(list(text({ empty: true })), 'Arguments of the entry point.'),
  workingDir: optional(
    text({ expected: 'an absolute path', pattern: /^\// }),
    'Folder it starts in (default: that of the image).',
  ),
  ports: optional(
    named(
      shapes({
        number: portNumber(),
        map: closed({
          port: required(portNumber(), 'Number.', { example: 9090 }),
          protocol: optional(choice('TCP', 'UDP', 'SCTP'), 'Protocol (default TCP).'),
          hostPort: optional(portNumber(), 'Port of the node: one pod per node, around services and network policies.'),
        }),
      }),
      portKey,
    ),
    'Ports by name: what services, probes and network policies lead to.',
    { example: { http: 8080 } },
  ),
  env: optional(EnvConfig, 'Variables by name: text, or where it comes from.', {
    example: { LOG_LEVEL: 'info', REGION: { configMap: 'settings', key: 'region' } },
  }),
  envFrom: optional(list(EnvFromConfig), 'Objects whose entries all become variables; the last one wins.', {
    example: [{ configMap: 'settings' }],
  }),
  resources: group(
    closed({
      requests: optional(
        named(quantityOrNone(), resourceKey),
        'What it gets (default cpu 100m, memory 128Mi, or the limit where that is less).',
        {
          example: { cpu: '100m', memory: '128Mi' },
        },
      ),
      limits: optional(
        named(quantityOrNone(), resourceKey),
        'What it may use (default cpu 500m, memory 512Mi, or the request where that is more); none takes one away.',
        {
          example: { memory: '256Mi' },
        },
      ),
    }),
    'What it gets, and what it may use.',
  ),
  probes: group(
    closed({
      liveness: optional(ProbeConfig, 'Whether it has to be started again.', {
        example: { http: { path: '/healthz', port: 'http' } },
      }),
      readiness: optional(ProbeConfig, 'Whether it can be asked.', {
        example: { http: { path: '/ready', port: 'http' } },
      }),
      startup: optional(ProbeConfig, 'Whether it has started; the others wait for that.'),
    }),
    'How it is asked whether it is well.',
    { elsewhere: ['livenessProbe', 'readinessProbe', 'startupProbe'] },
  ),
  lifecycle: optional(
    closed({
      preStop: optional(HookConfig, 'Before it is told to end.', { example: { sleep: 5 } }),
      postStart: optional(HookConfig, 'When it has started.'),
    }),
    'What is done at the turns of its life.',
  ),
  files: optional(named(FileConfig, pathKey), 'What is mounted, by path. /tmp is always there.', {
    example: { '/etc/app': { configMap: 'settings' }, '/data': { claim: 'data' } },
    elsewhere: ['volumeMounts', 'mounts'],
  }),
  security: group(ContainerSecurityConfig, 'What it may do. Everything left out is closed.', {
    elsewhere: ['securityContext'],
  }),
} as const

/**
 * A container of a pod, hardened.
 *
 * @example
 * // web: { image: registry.example.com/shop/web:1.4.2, ports: { http: 8080 } }
 */
export const ContainerConfig = closed(containerProperties)
export type ContainerConfig = TypeOf<typeof ContainerConfig>

/** A container that runs before the others. */
export const InitContainerConfig = closed({
  name: required(containerName(), 'Its name.', { example: 'migrate' }),
  sidecar: optional(flag(), 'Whether it goes on beside the others (default false); Kubernetes 1.29.'),
  ...containerProperties,
})
export type InitContainerConfig = TypeOf<typeof InitContainerConfig>
