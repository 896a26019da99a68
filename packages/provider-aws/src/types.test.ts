import type { Secret } from '@konductor/core/config'
import type { Builder, UnitIn } from '@konductor/interfaces'
import { describe, expectTypeOf, it } from 'vitest'
import type { AwsCatalogue } from './catalogue.ts'
import type { Provider } from './provider/provider.config.ts'
import type { Bucket } from './s3/bucket.config.ts'
import type { AwsSection } from './section.ts'

describe('what the codecs decode to', () => {
  it('is said in full, and nowhere any', () => {
    expectTypeOf<Provider['region']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<NonNullable<Provider['credentials']>['secretAccessKey']>().toEqualTypeOf<Secret>()
    expectTypeOf<Provider['credentialCheck']>().toEqualTypeOf<'warn' | 'require' | 'off' | undefined>()
    expectTypeOf<Bucket['encryption']>().toEqualTypeOf<boolean | 'kms' | 'aes256' | undefined>()
    expectTypeOf<NonNullable<Bucket['objectLock']>['mode']>().toEqualTypeOf<'GOVERNANCE' | 'COMPLIANCE'>()
    expectTypeOf<AwsSection['providers']>().toEqualTypeOf<Readonly<Record<string, Provider>>>()
    expectTypeOf<AwsSection['services']['s3']['buckets']>().toEqualTypeOf<Readonly<Record<string, Bucket>>>()
  })
})

describe('the catalogue', () => {
  it('is told apart by kind', () => {
    expectTypeOf<UnitIn<AwsCatalogue>['kind']>().toEqualTypeOf<keyof AwsCatalogue>()
  })

  it('takes no builder that waits or offers something else', () => {
    type KeyBuilder = Builder<'key', AwsCatalogue['key']>
    expectTypeOf<() => Promise<{ offers: { 'aws.key': never } }>>().not.toExtend<KeyBuilder>()
    expectTypeOf<() => { offers: { 'aws.bucket': never } }>().not.toExtend<KeyBuilder>()
    expectTypeOf<() => { offers: { 'aws.key': never } }>().toExtend<KeyBuilder>()
  })
})
