import { builtInScope } from '../checks/built-in-scope.ts'
import { isMap } from '../checks/place.ts'
import { groupOf, type ManifestObject } from './manifest-object.ts'

/** Whether objects of a kind are in a namespace; nothing where only a cluster knows. */
export type Scopes = (apiVersion: string, kind: string) => 'namespace' | 'cluster' | undefined

/** What Kubernetes itself says of its kinds, and the definitions among the objects of theirs. */
export const scopesOf = (objects: readonly ManifestObject[]): Scopes => {
  const defined = new Map<string, 'namespace' | 'cluster'>()
  for (const { kind, apiVersion, object } of objects) {
    if (kind !== 'CustomResourceDefinition' || groupOf(apiVersion) !== 'apiextensions.k8s.io') continue
    const spec = isMap(object['spec']) ? object['spec'] : {}
    const names = isMap(spec['names']) ? spec['names'] : {}
    defined.set(
      `${String(spec['group'])}/${String(names['kind'])}`,
      spec['scope'] === 'Cluster' ? 'cluster' : 'namespace',
    )
  }
  return (apiVersion, kind) => {
    const group = groupOf(apiVersion)
    return defined.get(`${group}/${kind}`) ?? builtInScope(group, kind)
  }
}
