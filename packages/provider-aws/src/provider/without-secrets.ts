import { isSecret, isUnknown, plainText, type Identifier } from '@konductor/core/config'
import type { ProviderSettings } from './provider.config.ts'

type Held = Pick<
  ProviderSettings,
  | 'allowedAccountIds'
  | 'forbiddenAccountIds'
  | 'assumeRoles'
  | 'assumeRoleWithWebIdentity'
  | 'connection'
  | 'credentials'
  | 'endpoints'
>

const encrypted = (values: readonly (Identifier | undefined)[]): readonly string[] =>
  values.flatMap((value) => (isSecret(value) && !isUnknown(value) ? [plainText(value)] : []))

/**
 * A text of AWS or its SDK without anything that the provider's settings keep secret: no part of its keys, and of
 * identifiers that were encrypted neither them nor the account that an ARN holds.
 */
export const withoutSecrets = (settings: Held, text: string): string => {
  const { allowedAccountIds, forbiddenAccountIds, assumeRoles, assumeRoleWithWebIdentity: web } = settings
  const { connection, credentials, endpoints } = settings
  const identifiers = encrypted([
    ...(allowedAccountIds ?? []),
    ...(forbiddenAccountIds ?? []),
    ...(assumeRoles ?? []).flatMap(({ roleArn, externalId }) => [roleArn, externalId]),
    web?.roleArn,
    web?.webIdentityToken,
    connection?.httpProxy,
    connection?.httpsProxy,
    ...Object.values(endpoints ?? {}),
  ])
  const accounts = identifiers.flatMap((value) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1] ?? [])
  return [...encrypted(Object.values(credentials ?? {})), ...identifiers, ...accounts]
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(value, '[secret]'), text)
}
