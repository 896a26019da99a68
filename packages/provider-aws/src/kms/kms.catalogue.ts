import type { KeySettings } from './key-settings.ts'

/** The kinds of units of KMS. */
export type KmsCatalogue = {
  readonly key: {
    readonly settings: KeySettings
    readonly needs: {
      readonly via: 'aws.provider'
      /** Who may change and delete it. */
      readonly administrators?: readonly ['aws.role']
      /** Who may encrypt and decrypt with it. */
      readonly users?: readonly ['aws.role']
    }
    readonly offers: 'aws.key'
  }
}
