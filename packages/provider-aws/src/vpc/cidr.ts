import { Address4, Address6 } from 'ip-address'

/** A block of IPv4 addresses. */
export interface Block {
  readonly first: bigint
  readonly last: bigint
  /** What stands after the slash. */
  readonly length: number
}

/** The block that a CIDR means; it must be one. */
export const blockOf = (cidr: string): Block => {
  const address = new Address4(cidr)
  return {
    first: address.startAddress().bigInt(),
    last: address.endAddress().bigInt(),
    length: address.subnetMask,
  }
}

/** Whether two blocks have an address in common. */
export const overlap = (one: string, other: string): boolean => {
  const [a, b] = [blockOf(one), blockOf(other)]
  return a.first <= b.last && b.first <= a.last
}

/** Whether a block holds all of another. */
export const holds = (outer: string, inner: string): boolean => {
  const [a, b] = [blockOf(outer), blockOf(inner)]
  return a.first <= b.first && b.last <= a.last
}

/**
 * A part of a block.
 *
 * @param length What stands after the slash of the part.
 * @param index Which of the parts of this length, from 0.
 * @throws RangeError where the block has no such part.
 */
export const partOf = (cidr: string, length: number, index: number): string => {
  const block = blockOf(cidr)
  const first = block.first + (BigInt(index) << BigInt(32 - length))
  if (length < block.length || index < 0 || first > block.last) {
    throw new RangeError(`${cidr} has no part ${index} of /${length}`)
  }
  return `${Address4.fromBigInt(first).correctForm()}/${length}`
}

/**
 * The /64 of an IPv6 block that a subnet has.
 *
 * @param index Which of them, from 0; AWS gives a VPC 256.
 */
export const ipv6PartOf = (cidr: string, index: number): string =>
  `${Address6.fromBigInt(new Address6(cidr).startAddress().bigInt() + (BigInt(index) << 64n)).correctForm()}/64`
