import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cidrFault, isIpv6, isWorld } from './cidr.ts'

describe('a block of addresses', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '10.20.30.40/32', '::/0', '2001:db8::/32', 'fd00::/8'])(
    '%s is one',
    (written) => {
      expect(cidrFault(written)).toBeUndefined()
    },
  )

  it.each([
    ['10.0.0.1/8', 'write 10.0.0.0/8'],
    ['2001:DB8::/32', 'write 2001:db8::/32'],
    ['2001:db8::1/32', 'write 2001:db8::/32'],
    ['10.0.0.1', 'add its length: 10.0.0.1/32 is one address'],
    ['10.0.0.0/33', 'write a block of addresses'],
    ['10.0.0/8', 'write a block of addresses'],
    ['everybody', 'write a block of addresses'],
  ])('%s is none as AWS writes it: %s', (written, fix) => {
    expect(cidrFault(written)).toMatchObject({ _tag: 'Malformed', fix })
  })

  it('is refused in any other text, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const fault = cidrFault(written)
        expect(fault === undefined || fault._tag === 'Malformed').toBe(true)
      }),
    )
  })

  it('of IPv4 is right once its fix was followed', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(octet, octet, octet, octet, fc.integer({ min: 0, max: 32 }), (a, b, c, d, length) => {
        const fault = cidrFault(`${a}.${b}.${c}.${d}/${length}`)
        expect(fault === undefined ? undefined : cidrFault(fault.fix.replace('write ', ''))).toBeUndefined()
      }),
    )
  })

  it.each([
    ['0.0.0.0/0', true],
    ['128.0.0.0/1', true],
    ['10.0.0.0/8', false],
    ['::/0', true],
    ['2000::/3', true],
    ['2001:db8::/32', false],
  ])('%s is as good as the internet: %s', (cidr, world) => {
    expect(isWorld(cidr)).toBe(world)
    expect(isIpv6(cidr)).toBe(cidr.includes(':'))
  })
})
