import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  choice,
  closed,
  count,
  decodeAt,
  defaulted,
  dictionary,
  flag,
  group,
  jsonSchema,
  list,
  named,
  acknowledgementsAt,
  nameRule,
  optional,
  plainText,
  required,
  secret,
  secretLeaves,
  settingDocs,
  shapes,
  text,
  unitSettings,
  type Secret,
  type TypeOf,
} from '../index.ts'
import { nothingAcknowledged, unitOpenings } from './acknowledge.ts'

const Provider = closed({
  region: optional(text({ expected: 'an AWS region' }), 'Region of the provider.', { example: 'us-west-2' }),
  allowedAccountIds: optional(
    list(text({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ })),
    'Accounts it may touch.',
  ),
  credentials: optional(
    closed({
      accessKey: required(text(), 'Id of the key.', { aliases: ['accessKeyId'] }),
      secretKey: required(secret({ plain: 'problem' }), 'The key.'),
    }),
    'Static keys.',
  ),
})

const Section = closed({
  version: required(text({ expected: 'a version such as "1.34"' }), 'Version.', { example: '1.34' }),
  nat: defaulted(choice('none', 'single', 'perZone'), 'single', 'How private subnets reach the internet.'),
  encryption: optional(shapes({ flag: flag(), text: choice('aes256', 'kms') }), 'Encryption at rest.'),
  zones: optional(count({ min: 1, max: 6 }), 'Availability zones.'),
  services: group(
    closed({ defaultBucketConfig: group(closed({ versioning: defaulted(flag(), true, 'Versions.') }), 'Defaults.') }),
    'Services.',
  ),
  providers: optional(named(Provider, nameRule(24, 'load balancer names')), 'Named providers.', {
    aliases: ['instances'],
  }),
  tags: optional(dictionary(text({ empty: true })), 'Tags.'),
})

const good = { version: '1.34' }
const problemsIn = (input: unknown): readonly unknown[] => {
  const outcome = decodeAt(Section, input, 'aws')
  return outcome._tag === 'Left' ? outcome.left : []
}
const decoded = (input: unknown): unknown => {
  const outcome = decodeAt(Section, input, 'aws')
  return outcome._tag === 'Right' ? outcome.right : outcome.left
}

describe('a closed object', () => {
  it('fills in defaults, and of a group those inside it', () => {
    expect(decoded(good)).toEqual({
      version: '1.34',
      nat: 'single',
      services: { defaultBucketConfig: { versioning: true } },
    })
  })

  it('reads nothing under a group as the empty map', () => {
    expect(decoded({ ...good, services: null })).toEqual(decoded(good))
  })

  it('reads snake_case, kebab-case and aliases of its own names', () => {
    expect(
      decoded({ ...good, services: { 'default-bucket-config': { versioning: false } }, instances: { a: {} } }),
    ).toEqual({
      version: '1.34',
      nat: 'single',
      services: { defaultBucketConfig: { versioning: false } },
      providers: { a: {} },
    })
  })

  it("leaves the user's own names as they are", () => {
    expect(decoded({ ...good, tags: { cost_center: '1', 'a-b': '' } })).toMatchObject({
      tags: { cost_center: '1', 'a-b': '' },
    })
  })
})

describe('a mistake', () => {
  const table: readonly [string, unknown, object][] = [
    [
      'an unknown key names the nearest',
      { ...good, providers: { east: { regoin: 'x' } } },
      { _tag: 'UnknownKey', at: 'aws.providers.east.regoin', fix: 'did you mean "region"?' },
    ],
    [
      'two spellings of one key say which to keep',
      { ...good, services: { default_bucket_config: {}, 'default-bucket-config': {} } },
      {
        _tag: 'TwoSpellings',
        at: 'aws.services.default-bucket-config',
        fix: '"default_bucket_config" and "default-bucket-config" are the same setting; keep "defaultBucketConfig"',
      },
    ],
    [
      'what is missing shows the example',
      {},
      {
        _tag: 'Missing',
        at: 'aws.version',
        because: '"version" is missing; expected a version such as "1.34"',
        fix: 'add version: "1.34"',
      },
    ],
    [
      'a number where text is wanted says to quote it, and never repeats what YAML made of it',
      { version: 1.3 },
      {
        _tag: 'UnquotedString',
        because: 'expected a version such as "1.34", found a number',
        fix: 'put it in quotes, as you wrote it',
      },
    ],
    [
      'a quoted flag says to drop the quotes',
      { ...good, services: { defaultBucketConfig: { versioning: 'yes' } } },
      {
        _tag: 'WrongType',
        because: 'expected true or false, found the string "yes"',
        fix: 'write true without quotes',
      },
    ],
    [
      'an unknown word names the nearest',
      { ...good, nat: 'per-zone' },
      { _tag: 'UnknownValue', fix: 'did you mean "perZone"?' },
    ],
    [
      'one item in place of a list says to bracket it',
      { ...good, providers: { east: { allowedAccountIds: '012345678901' } } },
      { _tag: 'WrongType', fix: 'put it in brackets: ["012345678901"]' },
    ],
    [
      'an item of a list is named by its index',
      { ...good, providers: { east: { allowedAccountIds: ['012345678901', '1'] } } },
      { _tag: 'Malformed', at: 'aws.providers.east.allowedAccountIds[1]' },
    ],
    [
      'a number out of range says the range',
      { ...good, zones: 7 },
      { _tag: 'OutOfRange', because: 'expected a whole number from 1 to 6, found the number 7' },
    ],
    [
      'a name that is too long says whose limit it is',
      { ...good, providers: { ['a'.repeat(25)]: {} } },
      { _tag: 'BadName' },
    ],
    [
      'a wrong shape names the shapes there are',
      { ...good, encryption: [] },
      { _tag: 'WrongType', because: 'expected true or false, or one of aes256, kms, found a list' },
    ],
    ['a list in place of a map', [], { _tag: 'WrongType', at: 'aws' }],
  ]
  it.each(table)('%s', (_, input, expected) => {
    expect(problemsIn(input)).toEqual([expect.objectContaining(expected)])
  })

  it('does not hide another: all are reported at once', () => {
    const tags = problemsIn({ nat: 1, zones: 0, colour: 'red', providers: { east: { region: 1 } } })
    expect(tags).toHaveLength(5)
  })
})

describe('a secret', () => {
  const withKey = (secretKey: unknown) => ({
    ...good,
    providers: { a: { credentials: { accessKeyId: 'k', secretKey } } },
  })

  it('prints as [secret] however it is printed, and is read with plainText only', () => {
    const outcome = decodeAt(secret(), 'hunter2', 'x')
    if (outcome._tag === 'Left') throw new Error('should decode')
    const value = outcome.right
    expect([String(value), `${value}`, JSON.stringify({ value }), plainText(value)]).toEqual([
      '[secret]',
      '[secret]',
      '{"value":"[secret]"}',
      'hunter2',
    ])
    expect(Object.values(value)).not.toContain('hunter2')
  })

  it('of a wrong type is refused in fixed words', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1000 }), fc.array(fc.string({ minLength: 8 }), { minLength: 1 })),
        (value) => {
          const [problem] = problemsIn(withKey(value))
          expect(problem).toEqual({
            _tag: 'NotASecretText',
            at: 'aws.providers.a.credentials.secretKey',
            because: 'expected text as a secret; what stands there is not text',
            fix: 'set it with `pulumi config set --secret --path`, in quotes',
          })
        },
      ),
    )
  })

  it('that is empty is said to be', () => {
    expect(problemsIn(withKey(''))).toMatchObject([
      { _tag: 'NotASecretText', because: 'expected text as a secret; what stands there is empty' },
    ])
  })

  it('is refused by plainText when it is none', () => {
    expect(() => plainText('x' as unknown as Secret)).toThrow('only a Secret can be revealed')
  })
})

describe('what is made from the declaration', () => {
  it('names the secret leaves', () => {
    expect(secretLeaves(Section.spec)).toEqual([
      { path: ['providers', '*', 'credentials', 'secretKey'], plain: 'problem' },
    ])
  })

  it('has a docs row for each setting', () => {
    expect(settingDocs(Section.spec).map(({ path, required: must, default: value }) => [path, must, value])).toEqual([
      ['version', true, undefined],
      ['nat', false, '"single"'],
      ['encryption', false, undefined],
      ['zones', false, undefined],
      ['services', false, undefined],
      ['services.defaultBucketConfig', false, undefined],
      ['services.defaultBucketConfig.versioning', false, 'true'],
      ['providers', false, undefined],
      ['providers.*.region', false, undefined],
      ['providers.*.allowedAccountIds', false, undefined],
      ['providers.*.credentials', false, undefined],
      ['providers.*.credentials.accessKey', true, undefined],
      ['providers.*.credentials.secretKey', true, undefined],
      ['tags', false, undefined],
    ])
  })

  it('has patterns that every reader of JSON Schema takes, whatever the known keys hold', () => {
    const keys = { pattern: '^[a-z:.]+$', expected: 'a key', known: ['aws:user', 'a.b'] }
    const [pattern = ''] = Object.keys(
      Object(jsonSchema(named(text({ expected: 'text' }), keys).spec)['patternProperties']),
    )
    const unicode = new RegExp(pattern, 'u')
    expect(['aws:user', 'a.b', 'axb', 'other'].map((key) => unicode.test(key))).toEqual([false, false, true, true])
  })

  it('has a JSON Schema of closed objects', () => {
    expect(jsonSchema(closed({ zones: required(count({ min: 1 }), 'Zones.', { example: 3 }) }).spec)).toEqual({
      type: 'object',
      properties: { zones: { type: 'integer', minimum: 1, description: 'Zones.', examples: [3] } },
      required: ['zones'],
      additionalProperties: false,
    })
  })

  it('has the type that decoding gives', () => {
    expectTypeOf<TypeOf<typeof Section>>().toEqualTypeOf<{
      readonly version: string
      readonly nat: 'none' | 'single' | 'perZone'
      readonly encryption?: boolean | 'aes256' | 'kms'
      readonly zones?: number
      readonly services: { readonly defaultBucketConfig: { readonly versioning: boolean } }
      readonly providers?: Readonly<
        Record<
          string,
          {
            readonly region?: string
            readonly allowedAccountIds?: readonly string[]
            readonly credentials?: { readonly accessKey: string; readonly secretKey: Secret }
          }
        >
      >
      readonly tags?: Readonly<Record<string, string>>
    }>()
  })
})

describe('a map whose keys are words of somebody else', () => {
  const { override } = unitSettings(['main', 'access-policy'])
  const said = (value: unknown) => {
    const outcome = decodeAt(closed({ override }), { override: value }, 'unit')
    return outcome._tag === 'Left' ? outcome.left : []
  }
  it.each([
    ['mian', 'did you mean "main"?'],
    ['acces-policy', 'did you mean "access-policy"?'],
    ['tls', 'take one of those, or remove it'],
  ])('lists them when %s is written, and names the nearest', (name, fix) => {
    expect(said({ [name]: {} })).toEqual([
      {
        _tag: 'BadName',
        at: `unit.override.${name}`,
        because: `"${name}" cannot be a name here; expected one of main, access-policy`,
        fix,
      },
    ])
  })
  it('says what its values are, not that its keys are the user’s own', () => {
    expect([...said(5), ...problemsIn({ ...good, tags: 5 })]).toMatchObject([
      { because: 'expected a map, each value a map from your own names, found the number 5' },
      { because: 'expected a map from your own names, found the number 5' },
    ])
  })
})

describe('an opening', () => {
  const openings = [
    { open: true, control: 'S3.8', below: ['publicAccess'], what: 'everybody can read the objects' },
    { open: false, control: 'S3.9', below: ['logging'], what: 'nobody sees who read what' },
  ]
  it('is carried by the unit, with the place of the setting that opens', () => {
    expect(unitOpenings(openings, () => 'aws.buckets.b')).toEqual([
      { control: 'S3.8', at: 'aws.buckets.b.publicAccess', what: 'everybody can read the objects' },
    ])
  })
  it('has a warning for each reason that fits none, with the nearest control', () => {
    const reasons = { 'S3.8': 'a website', 'S3.9': 'cheap', 'S3-8': 'a slip', GDPR: 'not ours' }
    expect(nothingAcknowledged(acknowledgementsAt('aws.buckets.b', reasons), openings)).toEqual([
      {
        _tag: 'NothingAcknowledged',
        severity: 'warning',
        at: 'aws.buckets.b.acknowledge["S3.9"]',
        because: 'nothing gives up S3.9 here',
        fix: 'it can be removed',
      },
      {
        _tag: 'NothingAcknowledged',
        severity: 'warning',
        at: 'aws.buckets.b.acknowledge.S3-8',
        because: 'no setting gives up "S3-8" here; expected one of S3.8, S3.9',
        fix: 'did you mean "S3.8"?',
      },
      {
        _tag: 'NothingAcknowledged',
        severity: 'warning',
        at: 'aws.buckets.b.acknowledge.GDPR',
        because: 'no setting gives up "GDPR" here; expected one of S3.8, S3.9',
        fix: 'remove it',
      },
    ])
    expect(nothingAcknowledged([], openings)).toEqual([])
  })
})
