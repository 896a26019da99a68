import {
  choice,
  closed,
  count,
  list,
  named,
  optional,
  required,
  shapes,
  text,
  type TypeOf,
} from '@konductor/core/config'
import { portKey } from './pod-names.ts'
import { sourceFaults } from './source-faults.ts'

const portNumber = () => count({ min: 1, max: 65_535 })

/** A port by number or name. */
export const portOrName = () =>
  shapes({
    number: portNumber(),
    text: text({ expected: 'the name of a port of the container', pattern: new RegExp(portKey.pattern) }),
  })

const seconds = (min = 0) => count({ min })

const handlers = {
  exec: optional(
    list(text({ empty: true }), { min: 1 }),
    'A command in the container, word by word: it is well where that ends with 0.',
    {
      example: ['/bin/healthy'],
    },
  ),
  http: optional(
    closed({
      path: required(text({ expected: 'an absolute path such as /healthz', pattern: /^\// }), 'Path.', {
        example: '/healthz',
      }),
      port: required(portOrName(), 'Number, or name of a port of the container.', { example: 'http' }),
      scheme: optional(choice('HTTP', 'HTTPS'), 'How it is asked (default HTTP).'),
      headers: optional(
        named(text({ empty: true }), { pattern: '^[A-Za-z0-9-]+$', expected: 'the name of a header' }),
        'Headers.',
      ),
    }),
    'Asks by HTTP: it is well from 200 to 399.',
    { elsewhere: ['httpGet'] },
  ),
} as const

/** How a container is asked whether it is well. */
export const ProbeConfig = closed(
  {
    ...handlers,
    tcp: optional(portOrName(), 'Connects: number, or name of a port of the container.', {
      example: 'http',
      elsewhere: ['tcpSocket'],
    }),
    grpc: optional(
      closed({
        port: required(portNumber(), 'Number of the port.', { example: 9000 }),
        service: optional(text(), 'Service that is asked about.'),
      }),
      'Asks by the health protocol of gRPC.',
    ),
    initialDelaySeconds: optional(seconds(), 'Before the first time (default 0).'),
    periodSeconds: optional(seconds(1), 'From one time to the next (default 10).'),
    timeoutSeconds: optional(seconds(1), 'What it may take (default 1).'),
    failureThreshold: optional(count({ min: 1 }), 'Times it fails before that counts (default 3).'),
    successThreshold: optional(
      count({ min: 1 }),
      'Times it succeeds before that counts (default 1); of readiness alone.',
    ),
    terminationGracePeriodSeconds: optional(
      seconds(1),
      'What a container has to end that is not well (default: that of the pod).',
    ),
  },
  (config) => sourceFaults(config, ['http', 'tcp', 'grpc', 'exec'], '{ http: { path: /healthz, port: http } }'),
)
export type ProbeConfig = TypeOf<typeof ProbeConfig>

/** What is done at a turn of a container's life. */
export const HookConfig = closed(
  {
    ...handlers,
    sleep: optional(seconds(1), 'Waits so many seconds: those who know the pod then stop sending (Kubernetes 1.30).', {
      example: 5,
    }),
  },
  (config) => sourceFaults(config, ['sleep', 'exec', 'http'], '{ sleep: 5 }'),
)
export type HookConfig = TypeOf<typeof HookConfig>
