import { choice, list, optional, required, shapes, text, type AnyCodec, type Fault } from '@konductor/core/config'
import { badRoute } from '../checks/networks.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { exposed, type Exposed, type RoutePath } from './exposed-path.ts'
import { ingressSpec } from './ingress-spec.ts'

const host = () => text({ expected: 'a DNS name in lower case, such as shop.example.com' })
const path = () => text({ expected: 'a path from / on' })

/** Names that something is found under from outside. */
export const hostsProperty = required(
  shapes({ text: host(), list: list(host(), { min: 1 }) }),
  'Names it is found under.',
  { example: 'shop.example.com', aliases: ['host'] },
)

/** What a path says of itself, whatever it leads to. */
export const pathProperties = {
  path: required(path(), 'The path.', { example: '/api' }),
  pathType: optional(choice('Prefix', 'Exact'), 'Whether what stands below the path is meant, too (default Prefix).'),
} as const

/** Paths that something is found under: text, or maps of {@link pathProperties} and what they lead to. */
export const pathsOf = <C extends AnyCodec>(map: C) =>
  optional(
    shapes({ text: path(), list: list(shapes({ text: path(), map }), { min: 1 }) }),
    'Paths it is found under (default /).',
    { example: '/', aliases: ['path'] },
  )

/** Names and paths that Kubernetes refuses, each where it is written. */
export const exposedFaults = <P extends RoutePath>(own: Exposed<P>): readonly Fault[] => {
  const { hosts, paths } = exposed(own)
  const spec = ingressSpec({ hosts, paths, backendOf: () => ({ service: 'any', port: 'any' }), tls: undefined })
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
