import type { KubernetesUnit } from '../units.ts'

/** What a unit is called on its cluster, and the namespace it is in, as far as that is known. */
export interface NameOnCluster {
  readonly name: string
  readonly namespace?: string
}

/** The name of a unit that is one object on one cluster; nothing of others. */
export const nameOnCluster = ({ kind, settings }: KubernetesUnit): NameOnCluster | undefined => {
  if (kind === 'cluster' || kind === 'unplaced') return undefined
  const [name, namespace] = ['name', 'namespace'].map((key): unknown => Reflect.get(Object(settings), key))
  if (typeof name !== 'string') return undefined
  return { name, ...(typeof namespace === 'string' ? { namespace } : {}) }
}
