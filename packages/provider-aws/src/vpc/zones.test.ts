import { describe, expect, it } from 'vitest'
import { unknownZones, zoneIdPrefix, zoneOf, zonesOf } from './zones.ts'

describe('the zones of a network', () => {
  it.each([
    ['eu-central-1', 3, 'abc'],
    ['ap-northeast-1', 3, 'acd'],
    ['ca-central-1', 2, 'ab'],
    ['us-east-1', 6, 'abcdef'],
    ['eu-west-1', 4, 'abcd'],
    ['ap-northeast-1', 4, 'acdb'],
  ])('in %s, %i of them, are %s', (region, count, expected) => {
    expect(
      zonesOf(count, region)
        .map(({ name }) => name)
        .join(''),
    ).toBe(expected)
  })

  it('are at a place of their own, by letter or by the number of the id', () => {
    expect(['a', 'f', 'use1-az4'].map(zoneOf)).toEqual([
      { name: 'a', slot: 0 },
      { name: 'f', slot: 5 },
      { name: 'az4', slot: 3, id: 'use1-az4' },
    ])
  })

  it.each([
    ['us-east-1', 'use1'],
    ['ap-northeast-1', 'apne1'],
    ['ap-southeast-2', 'apse2'],
    ['us-gov-west-1', 'usgw1'],
    ['cn-northwest-1', 'cnnw1'],
    ['ca-central-1', 'cac1'],
  ])('of %s have ids that start with %s', (region, prefix) => {
    expect(zoneIdPrefix(region)).toBe(prefix)
  })

  it('are warned of where the region is not known to have them', () => {
    expect(unknownZones(3, 'eu-west-1')).toBeUndefined()
    expect(unknownZones(['a', 'c'], 'ap-northeast-1')).toBeUndefined()
    expect(unknownZones(['use1-az1'], 'us-east-1')).toBeUndefined()
    expect(unknownZones(5, 'us-west-2')).toEqual({
      because: 'us-west-2 is known to have 4 zones (a, b, c, d), not 5',
      fix: 'write zones: 4; nothing, if AWS has more',
    })
    expect(unknownZones(['b'], 'ap-northeast-1')?.because).toBe('ap-northeast-1 is not known to have a zone b')
    expect(unknownZones(['use1-az1'], 'us-west-2')?.fix).toBe(
      'take of a, b, c, d, or ids such as usw2-az1; nothing, if AWS has it',
    )
    expect(unknownZones(2, 'us-west-1')?.because).toBe('accounts see different zones of us-west-1; these will be a, b')
  })
})
