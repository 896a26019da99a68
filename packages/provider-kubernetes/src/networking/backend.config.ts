import { count, optional, shapes, text, unitReference, type Fault, type WrittenReference } from '@konductor/core/config'
import { serviceName } from '../objects/object-names.ts'
import { objectReference } from '../objects/object-references.ts'
import { onlyWith } from '../pods/source-faults.ts'
import type { RoutePath } from './exposed-path.ts'

/** Where something from outside leads to, one of which says it, and the port there. */
export const backendProperties = {
  service: optional(objectReference('services', 'service'), 'Service of this stack, by key.', { example: 'web' }),
  application: optional(
    unitReference({ expected: 'the key of an application under kubernetes.components.applications' }),
    'Application of this stack, by key: its service.',
  ),
  existingService: optional(serviceName(), 'Service that is in the namespace already.'),
  port: optional(
    shapes({ number: count({ min: 1, max: 65_535 }), text: text({ expected: 'the name of a port of the service' }) }),
    'Port of the service, by name or number. Left out: http, or the only one there is.',
    { example: 'http' },
  ),
} as const

/** What {@link backendProperties} say. */
export interface WrittenBackend {
  readonly service?: WrittenReference
  readonly application?: WrittenReference
  readonly existingService?: string
  readonly port?: number | string
}

/** Something that leads to services: by path, and what holds for paths that name none. */
export interface WrittenBackends extends WrittenBackend {
  readonly paths?: string | readonly (string | (WrittenBackend & RoutePath))[]
}

const sources = ['service', 'application', 'existingService'] as const

/** Whether it says which service. */
export const namesBackend = (own: WrittenBackend): boolean => sources.some((key) => own[key] !== undefined)

/** A path with what is behind it, and the setting that says so: `['paths', 1]`, or none for that of the whole. */
export interface PlacedBackend {
  readonly backend: WrittenBackend
  readonly below: readonly (string | number)[]
}

/** What is behind each path, in the order of the paths: its own service, else that of the whole. */
export const backendsOf = (own: WrittenBackends): readonly PlacedBackend[] => {
  const { paths = '/' } = own
  if (typeof paths === 'string') return [{ backend: own, below: [] }]
  return paths.map((path, index): PlacedBackend => {
    if (typeof path === 'string') return { backend: own, below: [] }
    if (namesBackend(path)) return { backend: path, below: ['paths', index] }
    const { port } = path
    return port === undefined ? { backend: own, below: [] } : { backend: { ...own, port }, below: ['paths', index] }
  })
}

/** What does not fit together in where something leads to. */
export const backendFaults = (own: WrittenBackends): readonly Fault[] => {
  const { paths = '/' } = own
  const maps =
    typeof paths === 'string' ? [] : paths.flatMap((path, index) => (typeof path === 'string' ? [] : [{ path, index }]))
  const backends = backendsOf(own)
  const unsaid = backends.findIndex(({ backend }) => !namesBackend(backend))
  return [
    ...contradictions(own, []),
    ...maps.flatMap(({ path, index }) => contradictions(path, ['paths', index])),
    ...(unsaid === -1
      ? []
      : [
          {
            _tag: 'Missing',
            because: 'nothing says which service is behind it',
            fix: 'add service: <key>, application: <key> or existingService: <name>',
            below: typeof paths === 'string' ? ['service'] : ['paths', unsaid],
          },
        ]),
    ...(unsaid === -1 ? onlyWith(own, 'port', sources) : []),
    ...[...new Map(backends.map((each) => [each.below.join('.'), each])).values()].flatMap(portFaults),
  ]
}

const contradictions = (own: WrittenBackend, below: readonly (string | number)[]): readonly Fault[] => {
  const [first, second] = sources.filter((key) => own[key] !== undefined)
  return second === undefined
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `${first} and ${second} name two services where one is needed`,
          fix: 'keep one',
          below: [...below, second],
        },
      ]
}

/** Of what this stack does not make it is not known which ports there are. */
const portFaults = ({ backend, below }: PlacedBackend): readonly Fault[] => {
  const elsewhere = sources.find((key) =>
    key === 'existingService' ? backend[key] !== undefined : typeof backend[key] === 'object',
  )
  return elsewhere === undefined || backend.port !== undefined
    ? []
    : [
        {
          _tag: 'Missing',
          because: `which ports there are is not known here of what ${elsewhere} names`,
          fix: 'add port: http, or its number',
          below: [...below, 'port'],
        },
      ]
}
