import { optional, referTo, text, unitReference, type Fault, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Placement } from '../provider/placement.ts'
import { keyReference, keyUnit, namedKeyId, type KeyPurpose } from './key.config.ts'

/** The ARN of a key that exists. */
export const KeyArn = text({
  expected: 'the ARN of a KMS key',
  pattern: /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/.+$/,
})

/** The settings by which a unit says what it is encrypted with, where that is not its provider's own key. */
export const keyProperties = {
  kmsKey: optional(
    unitReference({ expected: 'the name of a key under aws.services.kms.keys', pattern: /^[a-z][a-z0-9-]*$/ }),
    "A key of this configuration, or one that another stack exports; the provider's own key otherwise.",
    { example: 'orders' },
  ),
  kmsKeyArn: optional(KeyArn, 'ARN of a key that exists.'),
} as const

/** What {@link keyProperties} decode to. */
export interface WrittenKey {
  readonly kmsKey?: WrittenReference | undefined
  readonly kmsKeyArn?: string | undefined
}

/** The fault of naming two keys for one thing. */
export const keyFaults = ({ kmsKey, kmsKeyArn }: WrittenKey): readonly Fault[] =>
  kmsKey === undefined || kmsKeyArn === undefined
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: 'kmsKey and kmsKeyArn are two keys, and one of them encrypts',
          fix: 'take out one of the two',
          below: ['kmsKey'],
        },
      ]

/** Whether a unit is encrypted with its provider's own key: nothing else was said. */
export const usesOwnKey = ({ kmsKey, kmsKeyArn }: WrittenKey): boolean =>
  kmsKey === undefined && kmsKeyArn === undefined

/** The part of a unit's needs that is its key; none where `kmsKeyArn` says it. */
export const keyNeed = (
  written: WrittenKey,
  purpose: KeyPurpose,
  { provider, region, known }: Placement,
  at: string,
): { readonly key?: Reference<'aws.key'> } => {
  const { kmsKey } = written
  if (kmsKey !== undefined) return { key: referTo(kmsKey, 'aws.key', `${at}.kmsKey`, namedKeyId) }
  return known !== undefined && usesOwnKey(written) ? { key: keyReference(provider, purpose, at, region) } : {}
}

/** The provider's own key where {@link keyNeed} refers to it, for the units of a section. */
export const impliedKey = (written: WrittenKey, purpose: KeyPurpose, { provider, region, known }: Placement) =>
  known !== undefined && usesOwnKey(written) ? [keyUnit(provider, purpose, known.at, region)] : []
