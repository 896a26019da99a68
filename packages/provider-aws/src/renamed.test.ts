import type { UnitBase } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { account, built } from '../test/built-section.ts'

const section = (key: (name: string) => string, former: (name: string) => object) => {
  const named = (name: string, settings: object) => ({ [key(name)]: { ...former(name), ...settings } })
  const network = key('main')
  return {
    region: 'us-west-2',
    allowedAccountIds: [account],
    services: {
      kms: { keys: named('orders', {}) },
      s3: { buckets: named('assets', {}) },
      vpc: {
        vpcs: named('plain', { cidr: '10.99.0.0/16', subnets: { db: { cidr: '10.99.0.0/24', zone: 'a' } } }),
        peerings: named('shared', { from: { network }, to: { vpc: key('plain') } }),
      },
      ec2: {
        instances: named('bastion', { network, type: 't3.micro', volumes: { data: { device: '/dev/sdf', size: 1 } } }),
        launchTemplates: named('fleet', { network, type: 't3.micro' }),
        autoscalingGroups: named('fleet', { network, launchTemplate: key('fleet') }),
      },
      elb: {
        loadBalancers: named('web', { network, certificateArn: 'arn:aws:acm:us-west-2:111122223333:certificate/1' }),
      },
    },
    components: { secureVpc: named('main', { cidr: '10.20.0.0/16', zones: 2 }) },
  }
}

const options = ({ formerly }: UnitBase) => (formerly === undefined ? {} : { aliases: [{ name: formerly }] })

/** The inputs of every resource that AWS has, by its type and the name that it began with. */
const inputsOf = async (key: (name: string) => string, former: (name: string) => object) => {
  const { resources } = await built(section(key, former), { options, resourceOptions: options }, { zoneIds: ['a1'] })
  return Object.fromEntries(
    resources
      .filter(({ custom, type }) => custom && type.startsWith('aws:'))
      .map(({ type, name, inputs }) => [
        `${type} ${name}`.replaceAll('new-', ''),
        // Ids and ARNs of the stand-in are made of logical names.
        JSON.parse(JSON.stringify(inputs).replaceAll(/new-(?=[a-z0-9-]*-(?:id|arn)\b)|(?<=arn:)new-/g, '')) as unknown,
      ]),
  )
}

describe('what has another key', () => {
  it('is called as before as long as `formerly` says so: in tags, descriptions and prefixes of logs', async () => {
    const before = await inputsOf(
      (name) => name,
      () => ({}),
    )
    const renamed = await inputsOf(
      (name) => `new-${name}`,
      (formerly) => ({ formerly }),
    )
    expect(Object.keys(before).length).toBeGreaterThan(90)
    expect(renamed).toEqual(before)
  })

  it('is called by its key where nothing says what it was', async () => {
    const renamed = await inputsOf(
      (name) => `new-${name}`,
      () => ({}),
    )
    expect(JSON.stringify(renamed)).toContain('"Name":"new-main-private-a"')
    expect(JSON.stringify(renamed)).toContain('"targetPrefix":"new-assets/"')
  })
})
