import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, ipv6PartOf, overlap, partOf } from './cidr.ts'
import { planSubnets, zonesWithRoom } from './subnet-plan.ts'
import type { Tier } from './vpc.capabilities.ts'
import { zoneOf } from './zones.ts'

const cidrs = fc
  .record({ length: fc.integer({ min: 16, max: 24 }), index: fc.nat() })
  .map(({ length, index }) => partOf('10.0.0.0/8', length, index % 2 ** (length - 8)))
const tierSets = fc.subarray<Tier>(['public', 'private', 'isolated'], { minLength: 1 })
const letterSets = fc.shuffledSubarray([...'abcdef'], { minLength: 1 })
const networks = fc
  .record({ cidr: cidrs, letters: letterSets, tiers: tierSets })
  .filter(({ cidr, letters }) => zonesWithRoom(cidr) === 6 || !letters.includes('f'))
const plan = (cidr: string, letters: readonly string[], tiers: readonly Tier[]) =>
  planSubnets(cidr, letters.map(zoneOf), tiers)

describe('the plan of subnets', () => {
  it('has every tier in every zone, inside the block, none over another, none smaller than AWS allows', () => {
    fc.assert(
      fc.property(networks, ({ cidr, letters, tiers }) => {
        const subnets = plan(cidr, letters, tiers)
        expect(subnets.length).toBe(letters.length * tiers.length)
        expect(subnets.filter((subnet) => !holds(cidr, subnet.cidr))).toEqual([])
        expect(
          subnets.filter((one) => subnets.some((other) => one !== other && overlap(one.cidr, other.cidr))),
        ).toEqual([])
        expect(subnets.filter((subnet) => Number(subnet.cidr.split('/')[1]) > 28)).toEqual([])
        expect(new Set(subnets.map(({ ipv6Index }) => ipv6Index)).size).toBe(subnets.length)
      }),
    )
  })

  it('moves no subnet when zones and tiers are added, left out or written in another order', () => {
    fc.assert(
      fc.property(networks, letterSets, tierSets, ({ cidr, letters, tiers }, otherLetters, otherTiers) => {
        const fit = zonesWithRoom(cidr) === 6 ? otherLetters : otherLetters.filter((letter) => letter !== 'f')
        const before = new Map(plan(cidr, letters, tiers).map((subnet) => [subnet.name, subnet]))
        const after = plan(cidr, [...new Set([...fit, ...letters])], otherTiers)
        expect(after.filter(({ name }) => before.has(name))).toEqual(
          after.filter(({ name }) => before.has(name)).map(({ name }) => before.get(name)),
        )
      }),
    )
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['10.20.0.0/16', { 'private-a': '10.20.0.0/20', 'isolated-a': '10.20.16.0/21', 'public-a': '10.20.24.0/22' }],
    ['10.20.0.0/20', { 'private-a': '10.20.0.0/24', 'isolated-a': '10.20.1.0/25', 'public-a': '10.20.1.128/26' }],
    ['10.20.0.0/22', { 'private-a': '10.20.0.0/26', 'isolated-a': '10.20.0.64/27', 'public-a': '10.20.0.96/28' }],
    ['10.20.0.0/23', { 'private-a': '10.20.0.0/28', 'isolated-a': '10.20.0.16/28', 'public-a': '10.20.0.32/28' }],
    ['10.20.0.0/24', { 'private-a': '10.20.0.0/28', 'isolated-a': '10.20.0.16/28', 'public-a': '10.20.0.32/28' }],
  ])('of %s never changes from release to release', (cidr, expected) => {
    const made = plan(cidr, ['a'], ['public', 'private', 'isolated'])
    expect(Object.fromEntries(made.map(({ name, cidr: part }) => [name, part]))).toEqual(expected)
  })

  it('puts the fifth zone of a /24 into what the others leave free, and has no room for a sixth', () => {
    expect(plan('10.0.0.0/24', ['e'], ['private', 'isolated', 'public']).map(({ cidr }) => cidr)).toEqual([
      '10.0.0.48/28',
      '10.0.0.112/28',
      '10.0.0.176/28',
    ])
    expect(() => plan('10.0.0.0/24', ['f'], ['private'])).toThrow('no room')
  })
})

describe('the parts of a block', () => {
  it('are counted from its beginning, and end with it', () => {
    expect(partOf('10.0.0.0/8', 9, 1)).toBe('10.128.0.0/9')
    expect(() => partOf('10.0.0.0/24', 25, 2)).toThrow('10.0.0.0/24 has no part 2 of /25')
    expect(() => partOf('10.0.0.0/24', 16, 0)).toThrow('has no part')
  })

  it('are /64 of IPv6', () => {
    expect([0, 1, 255].map((index) => ipv6PartOf('2600:1f16:1:ab00::/56', index))).toEqual([
      '2600:1f16:1:ab00::/64',
      '2600:1f16:1:ab01::/64',
      '2600:1f16:1:abff::/64',
    ])
  })
})
