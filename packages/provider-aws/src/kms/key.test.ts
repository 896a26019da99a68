import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import { awsConfig } from '../section.ts'

const decoded = (keys: unknown, more: object = {}) =>
  awsConfig.decode({ region: 'us-west-2', ...more, services: { kms: { keys } } }, 'aws')

const unitOf = (key: unknown, more: object = {}) => {
  const outcome = decoded({ orders: key }, more)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  const units = aws.units(outcome.right, [])
  const unit = units.find(({ id }) => id === 'aws.services.kms.keys.orders')
  const findings = aws.inspect?.(units, { root: '/', env: {}, planned: true }, outcome.right) ?? []
  return { unit, findings: findings.map(({ _tag, at }) => `${_tag} ${at}`) }
}

const problems = (keys: unknown) => {
  const outcome = decoded(keys)
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

describe('a key of configuration', () => {
  it('is rotated, granted to services only, and kept 30 days when nothing is said of it', () => {
    expect(unitOf({}).unit).toEqual({
      kind: 'key',
      id: 'aws.services.kms.keys.orders',
      at: 'aws.services.kms.keys.orders',
      name: 'orders',
      settings: {
        provider: 'default',
        rotation: true,
        deletionWindowInDays: 30,
        multiRegion: false,
        administrators: [],
        users: [],
        services: [],
        grants: 'services',
        policy: [],
        tags: {},
      },
      needs: {
        via: { unit: 'aws.providers.default', capability: 'aws.provider', at: 'aws.services.kms.keys.orders' },
        administrators: [],
        users: [],
      },
      offers: ['aws.key'],
      stateful: true,
    })
  })

  it('refers to roles of the configuration and of other stacks by name, and takes ARNs as they are', () => {
    const arn = 'arn:aws:iam::111122223333:role/x'
    const { unit } = unitOf(
      { users: ['shop', arn, { stack: 'acme/base/prod', export: 'reader' }], administrators: ['deployer'] },
      { allowedAccountIds: ['111122223333'] },
    )
    expect(unit?.needs).toMatchObject({
      administrators: [
        { unit: 'aws.services.iam.roles.deployer', at: 'aws.services.kms.keys.orders.administrators[0]' },
      ],
      users: [
        { unit: 'aws.services.iam.roles.shop', capability: 'aws.role', at: 'aws.services.kms.keys.orders.users[0]' },
        { from: { stack: 'acme/base/prod', export: 'reader' }, at: 'aws.services.kms.keys.orders.users[2]' },
      ],
    })
    expect(unit?.openings).toBeUndefined()
  })

  it('asks for a reason where it opens something, and says which setting it is', () => {
    const { unit } = unitOf({
      rotation: false,
      grants: 'anybody',
      users: ['arn:aws:iam::444455556666:root'],
    })
    expect(unit?.openings?.map(({ control, at }) => `${control} ${at}`)).toEqual([
      'CKV_AWS_7 aws.services.kms.keys.orders.rotation',
      'KMS.5 aws.services.kms.keys.orders.users',
      'CT.KMS.PR.3 aws.services.kms.keys.orders.grants',
    ])
  })

  it('warns of a reason given for nothing', () => {
    expect(unitOf({ acknowledge: { 'KMS.5': 'none' } }).findings).toEqual([
      'NothingAcknowledged aws.services.kms.keys.orders.acknowledge["KMS.5"]',
    ])
  })

  it('refuses what KMS would refuse, each at its place', () => {
    const at = 'aws.services.kms.keys'
    expect(
      problems({
        a: { deletionWindowInDays: 6 },
        b: { rotation: 30 },
        c: { alias: 'aws/mine' },
        d: { services: ['cloudtrail'] },
        e: { users: ['Not A Role'] },
        f: { policy: [{ effect: 'deny', actions: ['kms:*'], principals: ['*'] }] },
        g: { policy: [{ sid: 'Users', actions: ['kms:Decrypt'], principals: ['111122223333'] }] },
        Bad: {},
      }),
    ).toEqual([
      `OutOfRange ${at}.a.deletionWindowInDays`,
      `OutOfRange ${at}.b.rotation`,
      `Malformed ${at}.c.alias`,
      `Malformed ${at}.d.services[0]`,
      `Malformed ${at}.e.users[0]`,
      `LocksOut ${at}.f.policy[0]`,
      `Contradiction ${at}.g.policy[0].sid`,
      `BadName ${at}.Bad`,
    ])
  })
})
