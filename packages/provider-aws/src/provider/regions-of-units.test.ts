import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import { awsConfig } from '../section.ts'

const decoded = (section: object) => awsConfig.decode({ region: 'us-west-2', ...section }, 'aws')

const units = (section: object) => {
  const outcome = decoded(section)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return { section: outcome.right, units: aws.units(outcome.right, []) }
}

const problems = (section: object) => {
  const outcome = decoded(section)
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`) : []
}

const bucketAt = 'aws.services.s3.buckets'

describe('a region of its own', () => {
  it('stays with the provider, and brings a key and a log bucket of that region', () => {
    const made = units({
      services: { s3: { buckets: { a: {}, b: { region: 'us-east-1' }, c: { region: 'us-east-1' } } } },
    })
    expect(made.units.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'aws.providers.default aws-default',
      'aws.providers.default.keys.s3 aws-default-s3',
      'aws.providers.default.logs aws-default-logs',
      'aws.providers.default.keys.s3@us-east-1 aws-default-s3-us-east-1',
      'aws.providers.default.logs@us-east-1 aws-default-logs-us-east-1',
      'aws.services.s3.buckets.a a',
      'aws.services.s3.buckets.b b',
      'aws.services.s3.buckets.c c',
    ])
    expect(made.units.at(-1)).toMatchObject({
      settings: { region: 'us-east-1' },
      needs: {
        via: { unit: 'aws.providers.default' },
        key: { unit: 'aws.providers.default.keys.s3@us-east-1' },
        logs: { unit: 'aws.providers.default.logs@us-east-1' },
      },
    })
  })

  it('that is the region of the provider is no other', () => {
    const plain = units({ services: { s3: { buckets: { a: {} } } } })
    const said = units({ services: { s3: { buckets: { a: { region: 'us-west-2' } } } } })
    expect(said.units).toEqual(plain.units)
  })

  it('can be said for all buckets at once', () => {
    const made = units({ services: { s3: { defaultBucketConfig: { region: 'eu-west-1' }, buckets: { a: {} } } } })
    expect(made.units.at(-1)?.settings).toMatchObject({ region: 'eu-west-1' })
  })

  it('of the wrong shape is a problem, one that is not known a warning, said once', () => {
    expect(problems({ services: { s3: { buckets: { a: { region: 'us_east_1' } } } } })).toEqual([
      `Malformed ${bucketAt}.a.region: expected an AWS region such as us-west-2, found the string "us_east_1"`,
    ])
    const { section, units: made } = units({
      services: { s3: { buckets: { a: { region: 'us-esat-1' }, b: { region: 'us-esat-1' } } } },
    })
    expect(
      aws.inspect?.(made, { root: '/', env: {}, planned: true }, section).map(({ _tag, at, fix }) => [_tag, at, fix]),
    ).toEqual([['UnknownRegion', `${bucketAt}.a.region`, 'did you mean "us-east-1"?']])
  })

  it('of another partition is a problem, since the credentials mean nothing there', () => {
    expect(problems({ services: { s3: { buckets: { a: { region: 'cn-north-1' } } } } })).toEqual([
      `Contradiction ${bucketAt}.a.region: its provider is of aws (us-west-2), whose credentials mean nothing in cn-north-1, which is of aws-cn`,
    ])
  })

  it('apart from the security groups is a problem, at the one that is', () => {
    expect(
      problems({
        components: {
          secureVpc: { main: { cidr: '10.20.0.0/16' }, there: { cidr: '10.21.0.0/16', region: 'us-east-1' } },
        },
        services: {
          ec2: {
            securityGroups: { here: { network: 'main' }, away: { network: 'there', region: 'us-east-1' } },
            instances: { i: { network: 'main', securityGroups: ['here', 'away'] } },
          },
        },
      }),
    ).toEqual([
      'Contradiction aws.services.ec2.instances.i.securityGroups[1]: a security group guards what is in its own region: that is us-east-1, and this us-west-2',
    ])
  })

  it('apart from the key or the logs is a problem', () => {
    const east = { region: 'us-east-1' }
    expect(
      problems({
        services: {
          kms: { keys: { orders: east } },
          s3: {
            buckets: {
              a: { kmsKey: 'orders' },
              b: { kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
              c: { ...east, kmsKey: 'orders', logging: { bucket: 'd' } },
              d: { encryption: 'aes256' },
              e: { ...east, kmsKey: 'orders' },
            },
          },
        },
      }),
    ).toEqual([
      `Contradiction ${bucketAt}.a.kmsKey: a key encrypts in its own region only: that is us-east-1, and this us-west-2`,
      `Contradiction ${bucketAt}.b.kmsKeyArn: a key encrypts in its own region only: that is eu-west-1, and this us-west-2`,
      `Contradiction ${bucketAt}.c.logging.bucket: S3 delivers logs within one region only: that is us-west-2, and this us-east-1`,
    ])
  })
})
