import { filesLoadedBy } from '@konductor/core/testing'
import type { Capabilities } from '@konductor/interfaces'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { AwsProvider } from './capabilities.ts'
import type { AwsBucket } from './s3/s3.capabilities.ts'
import { aws } from './descriptor.ts'
import { module } from './module.ts'

describe('the descriptor', () => {
  it.each(['./index.ts', './module.ts'])('of %s loads no Pulumi and no builder', (entry) => {
    const loaded = filesLoadedBy(new URL(entry, import.meta.url).href)
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((url) => /@pulumi|implementation|taggable-types|\.build\.ts/.test(url))).toEqual([])
  })

  it('is what discovery finds', () => {
    expect(module).toBe(aws)
    expect([aws.id, aws.packageName, aws.contract]).toEqual(['aws', '@konductor/provider-aws', 1])
    expect(aws.version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('has a builder for each kind', async () => {
    expect(Object.keys((await aws.load()).build)).toEqual([
      'provider',
      'key',
      'logBucket',
      'bucket',
      'role',
      'policy',
      'group',
      'instanceProfile',
      'oidcProvider',
      'accessAnalyzer',
      'vpc',
      'secureVpc',
      'peering',
      'vpcBlockPublicAccess',
      'emptySecurityGroup',
      'securityGroup',
      'keyPair',
      'instance',
      'launchTemplate',
      'autoscalingGroup',
      'targetGroup',
      'loadBalancer',
    ])
  })

  it('loads the builders of the services that are asked for, and no others', async () => {
    expect(Object.keys((await aws.load(new Set(['provider', 'bucket', 'key']))).build)).toEqual([
      'provider',
      'key',
      'logBucket',
      'bucket',
    ])
    const program = `import { aws } from ${JSON.stringify(new URL('descriptor.ts', import.meta.url).href)}
      await aws.load(new Set(['provider', 'bucket', 'key', 'logBucket']))`
    const builders = filesLoadedBy(`data:text/javascript,${encodeURIComponent(program)}`)
      .filter((url) => url.endsWith('.builders.ts'))
      .map((url) => url.split('/').at(-1))
    expect(builders).toEqual(['kms.builders.ts', 's3.builders.ts'])
  })

  it('adds its capabilities to those of everybody', () => {
    expectTypeOf<Capabilities['aws.bucket']>().toEqualTypeOf<AwsBucket>()
    expectTypeOf<Capabilities['aws.provider']>().toEqualTypeOf<AwsProvider>()
  })
})
