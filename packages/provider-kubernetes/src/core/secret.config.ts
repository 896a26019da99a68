import {
  choice,
  closed,
  flag,
  named,
  optional,
  required,
  secret,
  text,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { metadataProperties, namespaceProperties, objectChecks } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { dataKey } from './config-map.config.ts'
import { secretFaults } from './secret-faults.ts'
import { secretTypes } from './secret-types.ts'

/** The children of a secret, by role. */
export const secretRoles = ['main'] as const

/** Who may pull images from a registry. */
export const RegistryLogin = closed({
  username: required(text({ expected: 'the name of a user' }), 'Who logs in.', { example: 'ci' }),
  password: required(secret({ expected: 'a password or token' }), 'What they log in with.'),
  email: optional(text({ expected: 'an address' }), 'Address that some registries want.'),
})

/**
 * A secret: what `kubernetes.resources.secrets.<key>` takes. Values are secrets wherever they go.
 *
 * @example
 * // api: { namespace: shop, data: { token: { secure: … } } }
 */
export const SecretConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    type: optional(
      choice(...secretTypes),
      'What Kubernetes takes it for. Left out: Opaque, and with registries what nodes log in with. Another one replaces it.',
    ),
    data: optional(named(secret({ expected: 'a value' }), dataKey), 'Text by key.'),
    binaryData: optional(
      named(secret({ expected: 'base64, on one line' }), dataKey),
      'Base64 by key, for what is no text.',
    ),
    registries: optional(
      named(RegistryLogin, {
        pattern: '^[A-Za-z0-9]([A-Za-z0-9./:_-]*[A-Za-z0-9])?$',
        expected: 'the address of a registry without https://, such as ghcr.io',
      }),
      'Logins of registries by address, from which nodes pull images: makes a secret for imagePullSecrets.',
    ),
    immutable: optional(
      flag(),
      'Kubernetes refuses every change of the data: another value then replaces the secret, which is gone for a moment.',
    ),
    ...metadataProperties('secret'),
    ...unitSettings(secretRoles),
  },
  [(config) => secretFaults(config), ...objectChecks],
)
export type SecretConfig = TypeOf<typeof SecretConfig>

/** The settings of a secret unit. */
export type SecretSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<SecretConfig>

/** The units of one entry: one for each cluster it goes to. */
export const secretUnits = (key: string, config: SecretConfig, places: Places): readonly KubernetesUnit[] =>
  namespacedUnits(`kubernetes.resources.secrets.${key}`, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'secret',
    settings: settingsOf(config, on),
    needs: on.needs,
    offers: ['kubernetes.secret'],
  }))
