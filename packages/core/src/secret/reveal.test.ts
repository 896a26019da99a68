import { isSecret } from '@pulumi/pulumi/output.js'
import { expect, it } from 'vitest'
import { secretOf } from '../config/codec/secret.ts'
import { reveal, revealed } from './reveal.ts'

it('makes a setting a Pulumi secret that holds its value', async () => {
  const output = reveal(secretOf('s3cr3t'))
  expect(await isSecret(output)).toBe(true)
  expect(await new Promise((resolve) => output.apply(resolve))).toBe('s3cr3t')
})

it('refuses what is no secret, so that a credential is never dropped in silence', () => {
  // @ts-expect-error: a string is no Secret
  expect(() => reveal('s3cr3t')).toThrow('only a Secret can be revealed')
})

it('leaves an identifier in plain text as it is, and makes an encrypted one a Pulumi secret', async () => {
  expect(revealed('111122223333')).toBe('111122223333')
  expect(await isSecret(Object(revealed(secretOf('111122223333'))))).toBe(true)
})
