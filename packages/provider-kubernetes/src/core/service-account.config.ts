import {
  closed,
  defaulted,
  flag,
  list,
  openedBy,
  openingsOf,
  optional,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectReference, referToObject } from '../objects/object-references.ts'
import { reservedAccounts, reservedFaults } from '../objects/reserved-names.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { serviceAccountSafeguards } from './service-account.controls.ts'

/** The children of a service account, by role. */
export const serviceAccountRoles = ['main'] as const

/**
 * A service account: what `kubernetes.resources.serviceAccounts.<key>` takes.
 *
 * @example
 * // web: { namespace: shop, annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::111122223333:role/web" } }
 */
export const ServiceAccountConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    automountToken: defaulted(flag(), false, 'Gives every pod that runs as it a token for the API server.'),
    imagePullSecrets: optional(
      list(objectReference('secrets', 'secret')),
      'Secrets with logins of registries, for the images of pods that run as it.',
      { example: ['registry'] },
    ),
    existingImagePullSecrets: optional(list(objectName()), 'The same of secrets that are in the namespace already.'),
    ...objectProperties('service account', { control: 'CIS-K8s 5.1.6', reason: 'the operator watches its objects' }),
    ...unitSettings(serviceAccountRoles),
  },
  [(config) => reservedFaults(config.name, reservedAccounts), ...objectChecks],
)
export type ServiceAccountConfig = TypeOf<typeof ServiceAccountConfig>

/** The settings of a service account unit. */
export type ServiceAccountSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<ServiceAccountConfig>

/** The units of one entry: one for each cluster it goes to. */
export const serviceAccountUnits = (
  key: string,
  config: ServiceAccountConfig,
  places: Places,
): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.serviceAccounts.${key}`
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => {
    const settings = settingsOf(config, on)
    return {
      ...on.base,
      kind: 'serviceAccount',
      settings,
      needs: {
        ...on.needs,
        imagePullSecrets: (config.imagePullSecrets ?? []).map((secret, index) =>
          referToObject(secret, 'kubernetes.secret', 'secrets', on.cluster, `${at}.imagePullSecrets[${index}]`),
        ),
      },
      offers: ['kubernetes.serviceAccount'],
      ...openedBy(at, openingsOf(serviceAccountSafeguards, settings), config),
    }
  })
}
