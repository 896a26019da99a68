import { choice, closed, list, optional, required, shapes, text, type Fault } from '@konductor/core/config'
import { badRoute } from '../checks/networks.ts'
import { exposed, type Exposed } from './exposed-path.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { ingressSpec } from './ingress.ts'

const host = () => text({ expected: 'a DNS name in lower case, such as shop.example.com' })
const path = () => text({ expected: 'a path from / on' })
const portName = () => text({ expected: 'the name of a port of the application' })

/** Under which names and paths an application is found from outside. */
export const exposedProperties = {
  hosts: required(shapes({ text: host(), list: list(host(), { min: 1 }) }), 'Names it is found under.', {
    example: 'shop.example.com',
    aliases: ['host'],
  }),
  paths: optional(
    shapes({
      text: path(),
      list: list(
        shapes({
          text: path(),
          map: closed({
            path: required(path(), 'The path.', { example: '/api' }),
            pathType: optional(
              choice('Prefix', 'Exact'),
              'Whether what stands below the path is meant, too (default Prefix).',
            ),
            port: optional(portName(), 'Port of the application behind it. Left out: `port`.'),
          }),
        }),
        { min: 1 },
      ),
    }),
    'Paths it is found under (default /).',
    { example: '/', aliases: ['path'] },
  ),
  port: optional(portName(), 'Port of the application, by name. Left out: http, or the only one there is.', {
    example: 'http',
  }),
} as const

/** Names and paths that Kubernetes refuses, each where it is written. */
export const exposedFaults = (own: Exposed): readonly Fault[] => {
  const { hosts, paths } = exposed(own)
  const spec = ingressSpec({ hosts, paths, service: 'any', portOf: () => 'any', tls: undefined })
  return manifestFaults(
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec },
    [badRoute],
    ([, , rule, part, , index, ...rest]) => {
      if (part === 'host') return ['hosts', ...(typeof own.hosts === 'string' ? [] : [rule ?? 0])]
      // Every host has the same paths: what is wrong with one is said once.
      if (rule !== 0) return undefined
      if (typeof own.paths === 'string' || own.paths === undefined) return ['paths']
      return ['paths', index ?? 0, ...(typeof own.paths[Number(index)] === 'string' ? [] : rest)]
    },
  )
}
