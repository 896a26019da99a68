import type { WrittenReference } from '@konductor/core/config'
import type { KeyPurpose } from './key.config.ts'
import type { WrittenKeySettings } from './key-properties.ts'
import type { KeyStatement } from './key-statement.config.ts'

/** A key with every default in place. */
export interface KeySettings {
  readonly provider: string
  /** The region it lives in, where that is another than its provider has. */
  readonly region?: string
  /** What it is for, where it is its provider's own. */
  readonly purpose?: KeyPurpose
  readonly description?: string
  readonly alias?: string
  /** `false`, or every so many days; each year where it is `true`. */
  readonly rotation: boolean | number
  readonly deletionWindowInDays: number
  readonly multiRegion: boolean
  readonly administrators: readonly WrittenReference[]
  readonly users: readonly WrittenReference[]
  readonly services: readonly string[]
  readonly grants: 'services' | 'anybody'
  readonly policy: readonly KeyStatement[]
  readonly tags: Readonly<Record<string, string>>
  /** Roles that may use or change it and are not known to be of its account, by key. */
  readonly outsideRoles?: readonly string[]
}

/** What a provider's own key is like for each purpose. */
const servicesOf: Readonly<Record<KeyPurpose, readonly string[]>> = { s3: [], ebs: ['ebs'], logs: ['logs'] }

const closedKey = {
  rotation: true,
  deletionWindowInDays: 30,
  multiRegion: false,
  administrators: [],
  users: [],
  grants: 'services',
  policy: [],
  tags: {},
} as const

/** The settings of a provider's own key. */
export const ownKeySettings = (provider: string, purpose: KeyPurpose, region: string | undefined): KeySettings => ({
  ...closedKey,
  provider,
  purpose,
  services: servicesOf[purpose],
  ...(region === undefined ? {} : { region }),
})

/** The settings of a key that is written down. */
export const keySettings = (
  { description, alias, administrators, users, services, policy, tags, ...said }: WrittenKeySettings,
  provider: string,
  region: string | undefined,
): KeySettings => ({
  provider,
  rotation: said.rotation,
  deletionWindowInDays: said.deletionWindowInDays,
  multiRegion: said.multiRegion,
  grants: said.grants,
  administrators: administrators ?? [],
  users: users ?? [],
  services: services ?? [],
  policy: policy ?? [],
  tags: tags ?? {},
  ...(region === undefined ? {} : { region }),
  ...(description === undefined ? {} : { description }),
  ...(alias === undefined ? {} : { alias }),
})
