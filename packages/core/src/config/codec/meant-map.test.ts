import { describe, expect, it } from 'vitest'
import { closed, decodeAt, list, optional, required, secret, shapes, text, type AnyCodec } from '../index.ts'

const pattern = (source: RegExp) => text({ expected: 'something', pattern: source })
const Account = closed({
  account: required(pattern(/^\d{12}$/), 'The account.', { example: '111122223333' }),
  externalId: optional(text(), 'What the other side says.'),
})
const Resource = closed(
  {
    bucket: optional(pattern(/^[a-z]+$/), 'A bucket.', { example: 'logs' }),
    arn: optional(pattern(/^(\*|arn:.+)$/), 'An ARN.'),
  },
  () => [],
  { alone: ['arn', 'bucket'] },
)
const Bare = closed({ size: optional(text(), 'Size.') })
const Login = closed({ user: required(text(), 'Name.', { example: 'me' }), password: optional(secret(), 'Password.') })

const fixes = (codec: AnyCodec, input: unknown): readonly string[] => {
  const outcome = decodeAt(closed({ x: required(codec, 'It.') }), { x: input }, 'at')
  return outcome._tag === 'Left' ? outcome.left.map(({ fix }) => fix) : []
}

describe('text where a map is wanted', () => {
  it.each([
    ['fits the setting that is required', Account, '123412341234', 'write a map: { account: "123412341234" }'],
    ['fits none: there is an example', Account, 'prod', 'write a map: { account: "111122223333" }'],
    ['fits one that can stand alone', Resource, '*', 'write a map: { arn: "*" }'],
    ['fits the second of those', Resource, 'assets', 'write a map: { bucket: "assets" }'],
    ['fits nothing, where none is required', Resource, 'Assets', 'write a map: { bucket: "logs" }'],
    ['stands where there are no examples', Bare, 'large', 'write a map'],
    ['could be a secret', Login, 'hunter2', 'write a map'],
    ['stands in place of a list', list(Resource), '*', 'put it in brackets: [{ arn: "*" }]'],
    [
      'stands where a map or a list may',
      shapes({ map: Account, list: list(Account) }),
      'prod',
      'write a map: { account: "111122223333" }',
    ],
    [
      'fits what a list may hold, where a map may stand too',
      shapes({ map: Account, list: list(pattern(/^[a-z]+$/)) }),
      'prod',
      'put it in brackets: ["prod"]',
    ],
    [
      'could be a secret of a list',
      shapes({ map: Bare, list: list(secret()) }),
      'hunter2',
      'write a map, or a list, each text, as a secret',
    ],
  ])('%s', (_, codec, input, fix) => {
    expect(fixes(codec, input)).toEqual([fix])
  })

  it('is right as a map where the text that may stand there is something else', () => {
    const either = shapes({ text: text({ expected: 'a key', pattern: /^[a-z-]+$/ }), map: Resource })
    expect(fixes(either, 'arn:x')).toEqual(['write a key, or a map: { arn: "arn:x" }'])
    expect(fixes(either, 'NO')).toEqual(['write a key'])
  })

  it('is no text: a map where a list of them is wanted', () => {
    expect(fixes(list(Account), { account: '111122223333' })).toEqual(['write - before it: it is a list, of this one'])
    expect(fixes(list(Account), { account: 'prod' })).toEqual(['write a list, each a map'])
  })
})

describe('a setting under the name that it has elsewhere', () => {
  const Statement = closed({
    on: required(list(text()), 'With what.', { example: ['logs'], elsewhere: ['resource', 'resourceArns'] }),
    mode: optional(text(), 'How.', { elsewhere: ['effect'] }),
  })

  it.each(['Resource', 'RESOURCE', 'resource_arns', 'resource-arns'])('is told its name here: %s', (word) => {
    expect(fixes(Statement, { on: ['a'], [word]: ['a'] })).toEqual(['it is called on here, as in on: ["logs"]'])
  })

  it('is not missing on top, where it is needed', () => {
    expect(fixes(Statement, { resource: ['a'] })).toEqual(['it is called on here, as in on: ["logs"]'])
    expect(fixes(Statement, {})).toEqual(['add on: ["logs"]'])
  })

  it('is told only the name where there is no example', () => {
    expect(fixes(Statement, { on: ['a'], Effect: 'x' })).toEqual(['it is called mode here'])
  })

  it('is told the setting within that it is there', () => {
    const Login = closed({
      keys: optional(closed({ keyId: required(text(), 'Which.', { aliases: ['key'] }) }), 'Who.', {
        elsewhere: ['key', 'keyId', 'secret'],
      }),
    })
    for (const word of ['keyId', 'key_id', 'key']) {
      expect(fixes(Login, { [word]: 'x' })).toEqual(['it is called keys.keyId here'])
    }
    expect(fixes(Login, { secret: 'x' })).toEqual(['it is called keys here'])
  })
})
