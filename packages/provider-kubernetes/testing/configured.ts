import type { Finding } from '@konductor/interfaces'
import { kubernetes } from '../src/descriptor.ts'
import { inspect } from '../src/inspect.ts'
import { units } from './units.ts'

/** What decoding a section says: tag, where below `kubernetes`, why, and what puts it right. */
export const decodingFaults = (resources: object): readonly (readonly [string, string, string, string])[] => {
  const decoded = kubernetes.config.decode({ enabled: true, resources }, 'kubernetes')
  return decoded._tag === 'Right'
    ? []
    : decoded.left.map(({ _tag, at, because, fix }) => [_tag, at.replace('kubernetes.resources.', ''), because, fix])
}

/** What `inspect` says of resources, and of components, on the cluster `dev`. */
export const inspected = (
  resources: object,
  providers: object = { dev: {} },
  root = '/',
  components: object = {},
): readonly Finding[] =>
  inspect(
    units({ providers, resources, components }).filter(({ kind }) => kind !== 'cluster'),
    { root, env: {}, planned: true },
  )

/** What resources open: where, and which control. */
export const opened = (resources: object): readonly string[] =>
  units({ providers: { dev: {} }, resources }).flatMap(({ openings = [] }) =>
    openings.map(({ at, control }) => `${control} ${at.replace('kubernetes.resources.', '')}`),
  )
