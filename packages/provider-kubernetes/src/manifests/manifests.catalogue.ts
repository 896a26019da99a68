import type { ManifestSource } from './manifest-source.ts'

/** The manifests of a repository on one cluster. */
export interface ManifestsSettings {
  /** The cluster's name in configuration. */
  readonly cluster: string
  /** Not there where a commit is named and no repository. */
  readonly source?: ManifestSource
  /** The namespace of objects that name none. */
  readonly namespace: string
  /** Written on each object: where it comes from. */
  readonly annotations: Readonly<Record<string, string>>
  /** `metadata.name` of the namespaces of this run on the cluster, in the order in which they are needed. */
  readonly namespaces: readonly string[]
}

/** The kind of what comes from version control. */
export type ManifestsCatalogue = {
  /** The manifests of a folder of a repository, at one commit, on one cluster. */
  readonly manifests: {
    readonly settings: ManifestsSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster'; readonly namespaces: readonly ['kubernetes.namespace'] }
    readonly offers: never
  }
}
