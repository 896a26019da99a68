import { describe, expect, it } from 'vitest'
import { checkedEc2, foundInEc2, saidOfEc2 } from '../../test/checked-ec2.ts'

const from = { cidr: '10.0.0.0/16' }
const web = (ingress: object, more: object = {}) => ({ securityGroups: { web: { network: 'main', ingress, ...more } } })

describe('security groups', () => {
  it('that refer to each other, and to themselves, are no cycle', async () => {
    const outcome = await checkedEc2({
      securityGroups: {
        web: { network: 'main', egress: { sql: { ports: 5432, to: { group: 'data' } } } },
        data: {
          network: 'main',
          ingress: { sql: { ports: 5432, from: { group: 'web' } }, own: { ports: 'all', from: { group: 'data' } } },
        },
      },
    })
    expect(
      outcome._tag === 'Right' && outcome.right.units.map(({ id }) => id).filter((id) => id.includes('Groups.')),
    ).toEqual([
      'aws.services.ec2.emptySecurityGroups.data',
      'aws.services.ec2.emptySecurityGroups.web',
      'aws.services.ec2.securityGroups.data',
      'aws.services.ec2.securityGroups.web',
    ])
  })

  it.each([
    [
      'a name that nobody has',
      { x: { ports: 443, from: { group: 'wbe' } } },
      'UnknownReference securityGroups.web.ingress.x.from.group: did you mean "web"?',
    ],
    [
      'two ends',
      { x: { ports: 443, from: { ...from, self: true } } },
      'Contradiction securityGroups.web.ingress.x.from.self: make a rule for each',
    ],
    [
      'no end',
      { x: { ports: 443, from: {} } },
      'Missing securityGroups.web.ingress.x.from: add one of cidr, group, groupId, prefixListId, self',
    ],
    [
      'a malformed block',
      { x: { ports: 443, from: { cidr: '10.0.0.300/8' } } },
      'Malformed securityGroups.web.ingress.x.from.cidr: write a block of addresses',
    ],
    [
      'a block with host bits',
      { x: { ports: 443, from: { cidr: '10.1.0.0/8' } } },
      'Malformed securityGroups.web.ingress.x.from.cidr: write 10.0.0.0/8',
    ],
    [
      'no ports',
      { x: { from } },
      'Missing securityGroups.web.ingress.x.ports: add ports: 443, a range such as "8000-8100", or all',
    ],
    [
      'a range that ends before it begins',
      { x: { ports: '90-80', from } },
      'BadPorts securityGroups.web.ingress.x.ports: write "80-90"',
    ],
    [
      'a port that does not exist',
      { x: { ports: '80-70000', from } },
      'BadPorts securityGroups.web.ingress.x.ports: ports go up to 65535',
    ],
    [
      'ports of what has none',
      { x: { protocol: 'icmp', ports: 8, from } },
      'Contradiction securityGroups.web.ingress.x.ports: take ports out, or say protocol: tcp or udp',
    ],
    [
      'an unknown protocol',
      { x: { protocol: 'tpc', ports: 443, from } },
      'UnknownValue securityGroups.web.ingress.x.protocol: did you mean "tcp"?',
    ],
  ])('with %s', async (_, ingress, problem) => {
    expect(await saidOfEc2(web(ingress))).toEqual([problem])
  })

  it.each([
    ['port 22', { ports: 22 }],
    ['port 3389', { ports: '3000-4000' }],
    ['all ports', { ports: 'all' }],
    ['everything', { protocol: 'all' }],
  ])('never open %s to the world unless somebody says why', async (_, rule) => {
    const ingress = { x: { ...rule, from: { cidr: '0.0.0.0/0' } } }
    expect(await foundInEc2(web(ingress))).toEqual(['WorldOpen securityGroups.web.ingress.x.from.cidr'])
    const why = (control: string) => ({ control, reason: 'a honeypot', owner: 'security', expires: '2099-01-01' })
    expect(await saidOfEc2(web(ingress, { acknowledge: [why('EC2.18'), why('EC2.19')] }))).toEqual([])
  })

  it('are not so strict in a project whose compliance is switched off, but for logging in', async () => {
    const ingress = { x: { ports: 22, from: { cidr: '::/0' } } }
    const outcome = await checkedEc2(web(ingress), { mode: 'disabled' })
    expect(outcome._tag === 'Left' && outcome.left.problems.map(({ _tag }) => _tag)).toEqual(['WorldOpen'])
  })

  it.each([
    ['two networks', { network: 'main', vpcId: 'vpc-0123456789abcdef0' }, 'Contradiction securityGroups.web.vpcId'],
    ['no network', {}, 'OneOf securityGroups.web'],
    ['a network that nobody has', { network: 'mian' }, 'UnknownReference securityGroups.web.network'],
  ])('in %s', async (_, own, problem) => {
    expect(await foundInEc2({ securityGroups: { web: own } })).toEqual([problem])
  })

  it('have rules that no override opens', async () => {
    const ingress = { x: { ports: 443, from } }
    expect(
      await saidOfEc2(web(ingress, { override: { 'ingress-x': { cidrIpv4: '0.0.0.0/0', tags: { a: 'b' } } } })),
    ).toEqual(['RefusedOverride securityGroups.web.override.ingress-x.cidrIpv4: use cidr'])
  })

  it('say nothing twice, which EC2 does not take', async () => {
    const ingress = {
      a: { ports: 443, from },
      b: { ports: '443-443', from, description: 'again' },
      c: { ports: 444, from },
    }
    expect(await foundInEc2(web(ingress))).toEqual(['Contradiction securityGroups.web.ingress.b'])
  })

  it('may name groups of other stacks', async () => {
    const group = { stack: 'acme/base/prod', export: 'front' }
    expect(await foundInEc2(web({ x: { ports: 443, from: { group } } }))).toEqual([])
  })

  it('are not called what EC2 keeps to itself', async () => {
    expect(await foundInEc2({ securityGroups: { 'sg-web': { network: 'main' } } })).toEqual([
      'BadName securityGroups.sg-web',
    ])
  })
})
