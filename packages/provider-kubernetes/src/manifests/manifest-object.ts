/** An object of a repository, as it was written there. */
export interface ManifestObject {
  /** From the repository's root. */
  readonly file: string
  readonly line: number
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  /** As written; which one counts where it is none depends on the cluster. */
  readonly namespace?: string
  /** The whole, without what only a cluster writes. */
  readonly object: Readonly<Record<string, unknown>>
}

/** The group of its API: empty for the core one. */
export const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''
