import { identifierText, isSecret, isUnknown, plainText, type Identifier } from '@konductor/core/config'
import type { ProviderSettings } from './provider.config.ts'

type Held = Pick<ProviderSettings, 'allowedAccountIds' | 'assumeRole' | 'credentials' | 'endpoints'>

const encrypted = (values: readonly (Identifier | undefined)[]): readonly string[] =>
  values.flatMap((value) => (isSecret(value) && !isUnknown(value) ? [plainText(value)] : []))

/**
 * A text of AWS or its SDK without anything that the provider's settings keep secret: no part of its keys, and of
 * identifiers that were encrypted neither them nor the account that an ARN holds.
 */
export const withoutSecrets = (settings: Held, text: string): string => {
  const { allowedAccountIds, assumeRole, credentials, endpoints } = settings
  const identifiers = encrypted([
    ...(allowedAccountIds ?? []),
    assumeRole?.roleArn,
    assumeRole?.externalId,
    ...Object.values(endpoints ?? {}),
  ])
  const accounts = identifiers.flatMap((value) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1] ?? [])
  return [...encrypted(Object.values(credentials ?? {})), ...identifiers, ...accounts]
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(value, '[secret]'), text)
}

/** Whether an account is one of those allowed; nothing where some are not known here and it is none of the others. */
export const isAllowed = (allowed: readonly Identifier[], account: string): boolean | undefined =>
  allowed.some((one) => !isUnknown(one) && identifierText(one) === account) ||
  (allowed.some(isUnknown) ? undefined : false)
