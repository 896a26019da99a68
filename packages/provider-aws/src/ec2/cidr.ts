import type { Fault } from '@konductor/core/config'
import { Address4, Address6 } from 'ip-address'

const parsed = (written: string): Address4 | Address6 | undefined => {
  if (!/\/\d{1,3}$/.test(written)) return undefined
  if (Address4.isValid(written)) return new Address4(written)
  return Address6.isValid(written) ? new Address6(written) : undefined
}

/** Whether a block is one of IPv6. */
export const isIpv6 = (cidr: string): boolean => cidr.includes(':')

/** What is wrong with a block of addresses: not one at all, or not written as AWS keeps it. */
export const cidrFault = (written: string): Fault | undefined => {
  const block = parsed(written)
  if (block === undefined)
    return {
      _tag: 'Malformed',
      because: `expected a block of addresses such as 10.0.0.0/16 or 2001:db8::/32, found ${JSON.stringify(written)}`,
      fix:
        /[./:]/.test(written) && !written.includes('/')
          ? `add its length: ${written}/32 is one address`
          : 'write a block of addresses',
    }
  const first = `${block.startAddress().correctForm()}/${block.subnetMask}`
  return first === written
    ? undefined
    : {
        _tag: 'Malformed',
        because: `${written} is not how AWS writes the block that begins at ${block.startAddress().correctForm()}`,
        fix: `write ${first}`,
      }
}

/** Whether a block holds so much of the internet that it is as good as all of it. */
export const isWorld = (cidr: string): boolean => {
  const length = Number(cidr.split('/')[1])
  return isIpv6(cidr) ? length < 16 : length < 8
}
