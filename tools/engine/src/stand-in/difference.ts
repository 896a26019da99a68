import { isDeepStrictEqual } from 'node:util'
import type { PropertiesOfTypes } from '@konductor/interfaces'
import { aws } from '@konductor/provider-aws'
import { textOf, type Properties } from './properties.ts'

/** What AWS replaces resources for. */
const known: PropertiesOfTypes = (await aws.replacements?.())?.replaces ?? {}

/** What a changed resource or provider would need. */
export interface Difference {
  readonly changed: readonly string[]
  /** Changed properties that a new resource is needed for. */
  readonly replaces: readonly string[]
  /** The old one has to go first, because the new one takes its name. */
  readonly deleteBeforeReplace: boolean
}

const named = ['metadata.name', 'metadata.namespace'] as const

const replacing = (type: string, changed: readonly string[], before: Properties, after: Properties) => {
  if (type === 'pulumi:providers:acme') return changed.filter((key) => key === 'cluster')
  if (type === 'pulumi:providers:kubernetes') return changed.filter((key) => key === 'clusterIdentifier')
  if (type.startsWith('kubernetes:')) {
    const moved = named.filter((path) => !isDeepStrictEqual(text(before, path), text(after, path)))
    return [...moved, ...changed.filter((key) => key === 'kind' || key === 'immutable')]
  }
  if (type.startsWith('aws:')) return changed.filter((key) => key === 'region' || known[type]?.includes(key) === true)
  if (type.startsWith('acme:')) return changed.filter((key) => key === 'fixed')
  return []
}

const text = (properties: Properties, path: string): string | undefined => textOf(properties, ...path.split('.'))

const comparable = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('__')))

/** What is to be done to turn `before` into `after`. */
export const difference = (type: string, before: Properties, after: Properties): Difference => {
  const [old, now] = [comparable(before), comparable(after)]
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => !isDeepStrictEqual(old[key], now[key]))
    .sort()
  const replaces = replacing(type, changed, old, now)
  const sameName = type.startsWith('kubernetes:') && named.every((path) => text(old, path) === text(now, path))
  return {
    changed,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && (sameName || (type.startsWith('acme:') && 'name' in now)),
  }
}
