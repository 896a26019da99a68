import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aclLimit, aclRules, aclSize, type AclRule, type AclSettings } from './acl-rules.ts'

const settings: fc.Arbitrary<AclSettings> = fc
  .record({
    ports: fc.uniqueArray(
      fc.integer({ min: 1, max: 65_535 }).filter((port) => port !== 22 && port !== 3389),
      { maxLength: 5 },
    ),
    peers: fc.uniqueArray(fc.integer({ min: 21, max: 99 }), { maxLength: 5 }),
    ipv6: fc.boolean(),
    gatewayEndpoints: fc.boolean(),
    reachesOut: fc.boolean(),
  })
  .map(({ ports, peers, ipv6, gatewayEndpoints, reachesOut }) => ({
    cidr: '10.20.0.0/16',
    ...(ipv6 ? { ipv6Cidr: '2600:1f16:1:ab00::/56' } : {}),
    publicPorts: ports,
    reachableFrom: peers.map((number) => `10.${number}.0.0/16`),
    gatewayEndpoints,
    reachesOut,
  }))
const everybody = ({ cidrBlock, ipv6CidrBlock }: AclRule): boolean =>
  cidrBlock === '0.0.0.0/0' || ipv6CidrBlock === '::/0'

describe('the rules of network ACLs', () => {
  it('let nobody in on 22 and 3389 who is not known, whatever is asked for', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('public', 'private', 'isolated'), (asked, tier) => {
        const open = aclRules(tier, asked).ingress.filter(everybody)
        expect(open.filter(({ protocol }) => protocol === '-1')).toEqual([])
        expect(
          open.filter(
            ({ protocol, fromPort, toPort }) =>
              protocol !== '1' && [22, 3389].some((port) => fromPort <= port && port <= toPort),
          ),
        ).toEqual([])
      }),
    )
  })

  it('are numbered once, and as many as AWS allows of each family', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('public', 'private', 'isolated'), (asked, tier) => {
        const { ingress, egress } = aclRules(tier, asked)
        for (const rules of [ingress, egress]) {
          expect(new Set(rules.map(({ ruleNo }) => ruleNo)).size).toBe(rules.length)
          expect(rules.filter(({ cidrBlock }) => cidrBlock !== undefined).length).toBeLessThanOrEqual(aclSize(asked))
          expect(rules.filter(({ ipv6CidrBlock }) => ipv6CidrBlock !== undefined).length).toBeLessThanOrEqual(aclLimit)
        }
      }),
    )
  })

  const bare = {
    cidr: '10.20.0.0/16',
    publicPorts: [443],
    reachableFrom: [],
    gatewayEndpoints: false,
    reachesOut: false,
  }

  it('let isolated subnets talk to the VPC alone, and to S3 where it has a gateway endpoint', () => {
    const all = { ruleNo: 100, action: 'allow', protocol: '-1', fromPort: 0, toPort: 0, cidrBlock: '10.20.0.0/16' }
    expect(aclRules('isolated', bare)).toEqual({ ingress: [all], egress: [all] })
    expect(
      aclRules('isolated', { ...bare, gatewayEndpoints: true }).egress.map(({ fromPort, cidrBlock }) => [
        fromPort,
        cidrBlock,
      ]),
    ).toEqual([
      [0, '10.20.0.0/16'],
      [443, '0.0.0.0/0'],
    ])
  })

  it('let peers in and out of every tier', () => {
    const peers = { ...bare, reachableFrom: ['10.30.0.0/16'] }
    for (const tier of ['public', 'private', 'isolated'] as const) {
      expect(aclRules(tier, peers).ingress.filter(({ cidrBlock }) => cidrBlock === '10.30.0.0/16')).toHaveLength(1)
    }
    expect(aclRules('isolated', peers).egress.map(({ cidrBlock }) => cidrBlock)).toEqual([
      '10.20.0.0/16',
      '10.30.0.0/16',
    ])
  })
})
