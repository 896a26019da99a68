import { at, isHidden, text, type Place } from './place.ts'

/** An object as a plan has it, secret and unknown values as marks. */
export interface Manifest {
  /** `v1`, `apps/v1`. */
  readonly apiVersion: string
  readonly kind: string
  /** The whole object. */
  readonly root: Place
  /** Which cluster it is for: the URN of its provider. Absent where the default one is used. */
  readonly cluster?: string
}

/** A manifest of a plain object; nothing where it does not say what it is. */
export const manifestOf = (object: unknown, cluster?: string): Manifest | undefined => {
  const root: Place = { path: [], value: object }
  const apiVersion = text(at(root, 'apiVersion'))
  const kind = text(at(root, 'kind'))
  if (apiVersion === undefined || kind === undefined) return undefined
  return { apiVersion, kind, root, ...(cluster === undefined ? {} : { cluster }) }
}

/** The group of its API: empty for the core one. */
export const groupOf = ({ apiVersion }: Manifest): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''

/** Whether it is one of these kinds of Kubernetes itself: `apps/Deployment`, `Service`. */
export const isOf = (manifest: Manifest, kinds: readonly string[]): boolean => {
  const group = groupOf(manifest)
  return kinds.includes(group === '' ? manifest.kind : `${group}/${manifest.kind}`)
}

/** Its name, where it is known. */
export const nameOf = ({ root }: Manifest): string | undefined => text(at(root, 'metadata', 'name'))

/** Whether two are on one cluster. */
export const sameCluster = (a: Manifest, b: Manifest): boolean => a.cluster === b.cluster

/** Whether two are known to be in one namespace of one cluster. */
export const sameNamespace = (a: Manifest, b: Manifest): boolean => {
  const [one, other] = [a, b].map(({ root }) => at(root, 'metadata', 'namespace').value)
  return sameCluster(a, b) && typeof one === 'string' && one === other
}

/** What is in the same namespace; nothing where something on the cluster may be, or not. */
export const neighbours = (manifest: Manifest, all: readonly Manifest[]): readonly Manifest[] => {
  const there = all.filter((other) => sameCluster(manifest, other))
  const hidden = there.some(({ root }) => isHidden(at(root, 'metadata', 'namespace').value))
  return hidden ? [] : there.filter((other) => sameNamespace(manifest, other))
}
