import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { AutoscalingGroupArgs } from './autoscaling-group-args.ts'
import { AutoscalingGroup } from './autoscaling-group.ts'

const args: AutoscalingGroupArgs = {
  launchTemplate: { id: 'lt-1', version: '3' },
  subnetIds: ['subnet-1', 'subnet-2'],
}
const cloud = { outputs: () => ({ name: 'web-1' }) }

const main = async (more: Partial<AutoscalingGroupArgs> = {}) =>
  (await record(() => new AutoscalingGroup('web', { ...args, ...more }), cloud)).find(({ custom }) => custom)?.inputs

describe('an autoscaling group', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new AutoscalingGroup('web', args), cloud)).toEqual([])
  })

  it('replaces its instances one by one when the launch template changes', async () => {
    expect(await main()).toEqual({
      defaultInstanceWarmup: 300,
      healthCheckGracePeriod: 300,
      healthCheckType: 'EC2',
      instanceRefresh: { preferences: { minHealthyPercentage: 90 }, strategy: 'Rolling' },
      launchTemplate: { id: 'lt-1', version: '3' },
      maxSize: 1,
      minSize: 1,
      protectFromScaleIn: false,
      tags: [{ key: 'Name', propagateAtLaunch: true, value: 'web' }],
      vpcZoneIdentifiers: ['subnet-1', 'subnet-2'],
    })
  })

  it('says nothing of how many are wanted, so that what scaling policies made of it stays', async () => {
    expect(await main({ min: 1, max: 5 })).not.toHaveProperty('desiredCapacity')
    expect(await main({ min: 1, max: 5, desired: 2 })).toMatchObject({ desiredCapacity: 2 })
  })

  it('writes on its instances what the provider would, in an order that no order of tags changes', async () => {
    const one = await main({ providerTags: { stack: 'dev', project: 'shop' }, tags: { team: 'web', project: 'own' } })
    expect(one).toEqual(
      await main({ providerTags: { project: 'shop', stack: 'dev' }, tags: { project: 'own', team: 'web' } }),
    )
    expect(one).toMatchObject({
      tags: [
        { key: 'Name', value: 'web' },
        { key: 'project', value: 'own' },
        { key: 'stack', value: 'dev' },
        { key: 'team', value: 'web', propagateAtLaunch: true },
      ],
    })
  })

  it('leaves its instances as they are when told so', async () => {
    expect(await main({ instanceRefresh: false })).not.toHaveProperty('instanceRefresh')
  })
})
