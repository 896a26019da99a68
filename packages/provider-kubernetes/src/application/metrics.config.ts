import { closed, defaulted, flag, named, optional, required, text, type TypeOf } from '@konductor/core/config'
import { labelValue, metadataKey } from '../labels/label-rules.ts'
import { applicationDefaults } from './application-defaults.ts'
import { Through } from './peers.config.ts'

/** How metrics are collected: what `metrics` of an application takes. */
export const Metrics = closed({
  port: required(text({ expected: 'the name of a port of the application' }), 'Port of the metrics, by name.', {
    example: 'metrics',
  }),
  path: defaulted(
    text({ expected: 'a path from / on', pattern: /^\/\S*$/ }),
    applicationDefaults.metrics.path,
    'Path of the metrics.',
  ),
  serviceMonitor: defaulted(
    flag(),
    false,
    'Whether a ServiceMonitor tells Prometheus of them. Needs the Prometheus operator on the cluster.',
  ),
  interval: defaulted(
    text({ expected: 'a duration such as 30s', pattern: /^\d+(ms|s|m|h)$/ }),
    applicationDefaults.metrics.interval,
    'How often.',
  ),
  labels: optional(
    named(labelValue(), metadataKey),
    'Labels of the ServiceMonitor, by which Prometheus may select it.',
    { example: { release: 'prometheus' } },
  ),
  from: optional(
    Through,
    'The pods of Prometheus, which alone the network policy lets at this port. Needed unless networkPolicy is false.',
    { example: { existingNamespace: 'monitoring' } },
  ),
})
export type Metrics = TypeOf<typeof Metrics>
