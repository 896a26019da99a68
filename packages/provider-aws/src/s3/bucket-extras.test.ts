import { record, recordFailure } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import { awsConfig } from '../section.ts'
import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { SecureBucket } from './secure-bucket.ts'

const account = '111122223333'
const at = 'aws.services.s3.buckets'

const decoded = (buckets: object, more: object = {}) =>
  awsConfig.decode({ region: 'us-west-2', services: { s3: { ...more, buckets } } }, 'aws')

const unitsOf = (buckets: object, more?: object) => {
  const outcome = decoded(buckets, more)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return aws.units(outcome.right, [])
}
const unit = (settings: object, more?: object) => unitsOf({ b: settings }, more).find(({ id }) => id === `${at}.b`)

const problems = (buckets: object) => {
  const outcome = decoded(buckets)
  return outcome._tag === 'Left' ? outcome.left.map((each) => `${each._tag} ${each.at}: ${each.because}`) : []
}

const children = async (args: Partial<SecureBucketArgs>) => {
  const resources = await record(
    () => new SecureBucket('b', { logging: false, encryption: 'aes256', account, ...args }),
    { outputs: ({ type }) => (type.endsWith('Bucket') ? { arn: 'arn:aws:s3:::b' } : {}) },
  )
  return new Map(resources.filter(({ custom }) => custom).map(({ name, inputs }) => [name, inputs]))
}

describe('a website', () => {
  const website = { indexDocument: 'index.html', errorDocument: 'error.html' }

  it('opens the bucket to everybody, each control for its own reason', () => {
    expect(unit({ encryption: 'aes256', website })?.openings).toEqual([
      { control: 'S3.8', at: `${at}.b.website`, what: 'a policy can make its objects public' },
      { control: 'S3.5', at: `${at}.b.website`, what: 'its objects are read without TLS' },
      { control: 'S3.6', at: `${at}.b.website`, what: expect.any(String) },
    ])
  })

  it('that only sends requests elsewhere opens nothing', () => {
    expect(unit({ website: { redirectAllRequestsTo: { hostName: 'www.example.com' } } })?.openings).toBeUndefined()
  })

  it('is served by S3, with the public access block open for policies and shut for ACLs', async () => {
    const made = await children({ website })
    expect(made.get('b-website')).toEqual({
      bucket: 'b-id',
      indexDocument: { suffix: 'index.html' },
      errorDocument: { key: 'error.html' },
    })
    expect(made.get('b-public-access')).toMatchObject({ blockPublicAcls: true, blockPublicPolicy: false })
    expect(String(made.get('b-policy')?.['policy'])).toContain('PublicRead')
  })

  it('cannot be encrypted with a key that readers cannot use, and needs something to serve', () => {
    expect(problems({ b: { website } })).toEqual([
      `Contradiction ${at}.b.website: nobody reads the website: its objects would be encrypted with a key that readers cannot use`,
    ])
    expect(problems({ b: { encryption: 'aes256', website: {} } })).toEqual([
      `Missing ${at}.b.website: S3 wants an index document for a website`,
    ])
    expect(
      problems({ b: { encryption: 'aes256', website: { ...website, redirectAllRequestsTo: { hostName: 'x.org' } } } }),
    ).toEqual([
      `Contradiction ${at}.b.website.redirectAllRequestsTo: a website that sends every request elsewhere serves nothing`,
    ])
  })
})

describe('rules for other sites', () => {
  it('are those of the SDK', async () => {
    const rule = {
      id: 'app',
      allowedOrigins: ['https://www.example.com'],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: ['x-amz-meta-id'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 300,
    } as const
    expect((await children({ cors: [rule] })).get('b-cors')).toEqual({ bucket: 'b-id', corsRules: [rule] })
  })

  it('are about origins and methods that there are', () => {
    const cors = [{ allowedOrigins: ['www.example.com'], allowedMethods: ['PATCH'] }]
    expect(problems({ b: { cors } }).map((line) => line.split(':')[0])).toEqual([
      `Malformed ${at}.b.cors[0].allowedOrigins[0]`,
      `UnknownValue ${at}.b.cors[0].allowedMethods[0]`,
    ])
  })
})

describe('a bucket that says it takes logs', () => {
  it('lets the services in that deliver them', () => {
    expect(unit({ encryption: 'aes256', takesLogs: true })?.settings).toMatchObject({ takesLogs: true })
  })

  it('cannot have a customer key', () => {
    expect(problems({ b: { takesLogs: true } })).toEqual([
      `Contradiction ${at}.b.takesLogs: S3 and load balancers deliver no logs to a bucket that is encrypted with a customer key`,
    ])
  })
})

describe('a statement that names roles', () => {
  const statement = (roles: readonly unknown[]) => ({ actions: ['s3:GetObject'], principals: { roles } })

  it('refers to them where it was written', () => {
    expect(unit({ policy: [statement(['a']), statement(['b', 'c'])] })?.needs).toMatchObject({
      principals: [
        { unit: 'aws.services.iam.roles.a', at: `${at}.b.policy[0].principals.roles[0]` },
        { unit: 'aws.services.iam.roles.b', at: `${at}.b.policy[1].principals.roles[0]` },
        { unit: 'aws.services.iam.roles.c', at: `${at}.b.policy[1].principals.roles[1]` },
      ],
    })
    const inherited = unit({}, { defaultBucketConfig: { policy: [statement(['a'])] } })
    expect(inherited?.needs).toMatchObject({
      principals: [{ at: 'aws.services.s3.defaultBucketConfig.policy[0].principals.roles[0]' }],
    })
  })

  it('opens nothing for a role of this configuration, and asks about one of another stack', () => {
    expect(unit({ policy: [statement(['a'])] })?.openings).toBeUndefined()
    const other = { stack: 'acme/base/prod', export: 'reader' }
    expect(unit({ policy: [statement([other])] })?.openings?.map(({ control }) => control)).toEqual(['S3.6'])
  })
})

it.each([
  [{ website: { indexDocument: 'index.html' } }, "a website needs encryption: 'aes256'"],
  [{ takesLogs: true }, "takesLogs needs encryption: 'aes256'"],
] as const)('a program is told what cannot hold together: %j', async (args, words) => {
  const failure = await recordFailure(() => new SecureBucket('b', { logging: false, ...args }))
  expect(String(failure)).toContain(words)
})
