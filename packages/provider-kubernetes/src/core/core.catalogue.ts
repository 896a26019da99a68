import type { NamespaceSettings } from './namespace.config.ts'

/** The kinds of the core group. */
export type CoreCatalogue = {
  /** A namespace on one cluster. */
  readonly namespace: {
    readonly settings: NamespaceSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster' }
    readonly offers: 'kubernetes.namespace'
  }
}
