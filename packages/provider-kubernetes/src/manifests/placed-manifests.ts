import { isMap } from '../checks/place.ts'
import { groupOf, type ManifestObject } from './manifest-object.ts'
import { scopesOf } from './scope.ts'

/** An object as it is put on a cluster. */
export interface PlacedManifest {
  /** What follows the name of the set in its logical name: `shop-deployment-web`. Final. */
  readonly role: string
  readonly apiVersion: string
  readonly kind: string
  /** `metadata.namespace`; not there where it is in none, or where only the cluster knows. */
  readonly namespace?: string
  /** The whole, `metadata.namespace` said. */
  readonly object: Readonly<Record<string, unknown>>
  /** The roles of what must be there first: its namespace, the definition of its kind. */
  readonly after: readonly string[]
  readonly from: ManifestObject
}

/** A definition of other kinds, or a namespace: others wait for it. */
const isFirst = ({ apiVersion, kind }: ManifestObject): boolean =>
  (apiVersion === 'v1' && kind === 'Namespace') || kind === 'CustomResourceDefinition'

/**
 * Objects as they are put on a cluster, those that others need first.
 *
 * @param fallback The namespace of objects that name none.
 */
export const placedManifests = (objects: readonly ManifestObject[], fallback: string): readonly PlacedManifest[] => {
  const scope = scopesOf(objects)
  const namespaces = new Map<string, string>()
  const definitions = new Map<string, string>()
  for (const each of objects) {
    if (each.apiVersion === 'v1' && each.kind === 'Namespace') namespaces.set(each.name, roleOf(each, undefined))
    const defined = definedBy(each)
    if (defined !== undefined) definitions.set(defined, roleOf(each, undefined))
  }
  const placed = objects.map((from): PlacedManifest => {
    const { apiVersion, kind, object } = from
    const where = scope(apiVersion, kind)
    const namespace = where === 'cluster' ? undefined : (from.namespace ?? (where === undefined ? undefined : fallback))
    const needed = [
      namespace === undefined ? undefined : namespaces.get(namespace),
      definitions.get(`${groupOf(apiVersion)}/${kind}`),
    ]
    const { namespace: _, ...metadata } = isMap(object['metadata']) ? object['metadata'] : {}
    return {
      role: roleOf(from, namespace),
      apiVersion,
      kind,
      ...(namespace === undefined ? {} : { namespace }),
      object: { ...object, metadata: { ...metadata, ...(namespace === undefined ? {} : { namespace }) } },
      after: needed.filter((role) => role !== undefined),
      from,
    }
  })
  return [...placed.filter(({ from }) => isFirst(from)), ...placed.filter(({ from }) => !isFirst(from))]
}

/** `shop-deployment-web`; kinds of others with their group, since two may have one name. */
const roleOf = ({ apiVersion, kind, name }: ManifestObject, namespace: string | undefined): string => {
  const group = groupOf(apiVersion)
  const own = group === '' || !group.includes('.') || group.endsWith('.k8s.io')
  return [
    ...(namespace === undefined ? [] : [namespace]),
    own ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`,
    name,
  ].join('-')
}

const definedBy = ({ kind, object }: ManifestObject): string | undefined => {
  if (kind !== 'CustomResourceDefinition') return undefined
  const spec = isMap(object['spec']) ? object['spec'] : {}
  const names = isMap(spec['names']) ? spec['names'] : {}
  return `${String(spec['group'])}/${String(names['kind'])}`
}
