import type { KeySettings } from './key.config.ts'

/** The kinds of units of KMS. */
export type KmsCatalogue = {
  readonly key: {
    readonly settings: KeySettings
    readonly needs: { readonly via: 'aws.provider' }
    readonly offers: 'aws.key'
  }
}
