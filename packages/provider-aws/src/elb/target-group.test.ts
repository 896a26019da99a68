import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { TargetGroupArgs } from './target-group-args.ts'
import { TargetGroup } from './target-group.ts'

const inputsOf = async (args: Partial<TargetGroupArgs> = {}, name = 'web') =>
  (await record(() => new TargetGroup('web', { vpcId: 'vpc-1', ...args }))).find(
    (resource) => resource.name === name && resource.custom,
  )?.inputs

describe('a target group', () => {
  it('keeps the rules of all components', async () => {
    const create = () => new TargetGroup('web', { vpcId: 'vpc-1' })
    expect(await componentFaults(create, { outputs: () => ({ arnSuffix: 'targetgroup/web/1' }) })).toEqual([])
  })

  it('speaks HTTPS and checks its targets', async () => {
    expect(await inputsOf()).toEqual({
      vpcId: 'vpc-1',
      targetType: 'instance',
      port: 443,
      protocol: 'HTTPS',
      healthCheck: {
        enabled: true,
        protocol: 'HTTPS',
        port: 'traffic-port',
        path: '/',
        matcher: '200',
        interval: 30,
      },
    })
  })

  it.each([
    ['TCP', {}, { protocol: 'TCP', port: 'traffic-port' }],
    ['UDP', {}, { protocol: 'TCP' }],
    ['TLS', { path: '/healthz' }, { protocol: 'HTTPS', path: '/healthz', matcher: '200-399' }],
    ['TCP', { path: '/healthz', port: 8080 }, { protocol: 'HTTP', path: '/healthz', port: '8080' }],
  ] as const)('checks targets that speak %s as they can be checked: %o', async (protocol, healthCheck, expected) => {
    expect((await inputsOf({ protocol, healthCheck }))?.['healthCheck']).toMatchObject(expected)
  })

  it('calls what answers by a name of its own, so that the others stay as they are', async () => {
    const args = {
      targets: { a: { id: 'i-1' }, 'b-c': { id: 'i-2', port: 8443 } },
      autoscalingGroups: { workers: { name: 'workers-1234567' } },
    }
    expect(await inputsOf(args, 'web-target-b-c')).toEqual({ targetGroupArn: 'arn:web', targetId: 'i-2', port: 8443 })
    expect(await inputsOf(args, 'web-group-workers')).toEqual({
      autoscalingGroupName: 'workers-1234567',
      lbTargetGroupArn: 'arn:web',
    })
  })

  it('keeps what answers where that is called otherwise', async () => {
    const args = {
      vpcId: 'vpc-1',
      targets: { a: { id: 'i-1', formerly: 'b' } },
      autoscalingGroups: { workers: { name: 'w', formerly: 'crew' } },
    }
    const resources = await record(() => new TargetGroup('web', args))
    // Types that the SDK has renamed have aliases without a name.
    const renamed = resources.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => alias !== '').map((alias) => `${name} was ${alias}`),
    )
    expect(renamed.sort()).toEqual(['web-group-workers was web-group-crew', 'web-target-a was web-target-b'])
  })

  it('keeps clients with their target by what its protocol has', async () => {
    expect((await inputsOf({ stickiness: {} }))?.['stickiness']).toEqual({
      enabled: true,
      type: 'lb_cookie',
      cookieDuration: 86_400,
    })
    expect((await inputsOf({ stickiness: { cookie: 'session', seconds: 60 } }))?.['stickiness']).toEqual({
      enabled: true,
      type: 'app_cookie',
      cookieName: 'session',
      cookieDuration: 60,
    })
    expect((await inputsOf({ protocol: 'TCP', stickiness: {} }))?.['stickiness']).toEqual({
      enabled: true,
      type: 'source_ip',
    })
  })
})
