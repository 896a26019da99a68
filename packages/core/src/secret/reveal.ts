import type { Output } from '@pulumi/pulumi'
import { secret as pulumiSecret } from '@pulumi/pulumi/output.js'
import type { Identifier } from '../config/codec/identifier.ts'
import { isSecret, plainText, type Secret } from '../config/codec/secret.ts'

/**
 * A secret setting as a Pulumi secret output: the only form in which it goes into a resource.
 *
 * @throws when the value is no {@link Secret}.
 */
export const reveal = (secret: Secret): Output<string> => pulumiSecret(plainText(secret))

/** An identifier in the form in which it goes into a resource: a Pulumi secret output where it was encrypted. */
export const revealed = (value: Identifier): string | Output<string> => (isSecret(value) ? reveal(value) : value)
