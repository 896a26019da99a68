import { closed, optional, text } from '@konductor/core/config'
import { hostsProperty, pathProperties, pathsOf } from '../networking/exposed.config.ts'

const portName = () => text({ expected: 'the name of a port of the application' })

/** Under which names and paths an application is found from outside. */
export const exposedProperties = {
  hosts: hostsProperty,
  paths: pathsOf(
    closed({
      ...pathProperties,
      port: optional(portName(), 'Port of the application behind it. Left out: `port`.'),
    }),
  ),
  port: optional(portName(), 'Port of the application, by name. Left out: http, or the only one there is.', {
    example: 'http',
  }),
} as const
