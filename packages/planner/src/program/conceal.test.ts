import { expect, test } from 'vitest'
import { secret, SIGNATURE, signatures } from '../wire/value.ts'
import { conceal } from './conceal.ts'

const { text, properties } = conceal(['hunter2', 'say "hi"', 'ab', '-----BEGIN\nAAAABBBBCCCC\n'])

test('a text shows none of the secrets, in whichever form, and short ones are left', () => {
  expect(text('x hunter2, {"a":"say \\"hi\\""}, say "hi", AAAABBBBCCCC, ab')).toBe(
    'x [secret], {"a":"[secret]"}, [secret], [secret], ab',
  )
})

test('a property that holds one is secret as a whole', () => {
  expect(properties({ url: 'db://hunter2@host', list: ['a', 'hunter2'], known: secret('hunter2'), size: 1 })).toEqual({
    url: secret('db://hunter2@host'),
    list: ['a', secret('hunter2')],
    known: secret('hunter2'),
    size: 1,
  })
})

test('an asset shows none either, nor does a value that a transform has marked', () => {
  expect(
    properties({
      asset: { [SIGNATURE]: signatures.asset, text: 'password: hunter2' },
      output: { [SIGNATURE]: signatures.output, value: 'hunter2' },
      unknown: { [SIGNATURE]: signatures.output },
    }),
  ).toEqual({
    asset: { [SIGNATURE]: signatures.asset, text: 'password: [secret]' },
    output: { [SIGNATURE]: signatures.output, value: secret('hunter2') },
    unknown: { [SIGNATURE]: signatures.output },
  })
})

test('where nothing was opened nothing changes', () => {
  const nothing = conceal([])
  expect([nothing.text('a'), nothing.properties({ a: 'b' })]).toEqual(['a', { a: 'b' }])
})
