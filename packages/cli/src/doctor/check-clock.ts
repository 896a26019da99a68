import { checked, skipped, type CheckItem } from './check-item.ts'

const seconds = 1_000
/** Beyond this AWS, among others, refuses what is signed. */
const refused = 300 * seconds
/** Within this, a token that was just issued is good here. */
const tolerated = 60 * seconds

/** This machine's clock against those of the servers that answered; one that agrees is enough. */
export const checkClock = (clocks: readonly number[]): CheckItem => {
  const [nearest] = clocks.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  if (nearest === undefined) return skipped('machine', 'clock', 'compared only where a cloud answers')
  const off = Math.abs(nearest)
  return checked(
    'machine',
    'clock',
    off <= tolerated ? 'as that of a server that answered' : 'another than that of servers',
    [
      off > tolerated && {
        _tag: 'ClockWrong',
        severity: off > refused ? 'problem' : 'warning',
        at: 'clock',
        because: `it is ${Math.round(off / seconds)} seconds ${nearest > 0 ? 'ahead of' : 'behind'} that of the servers that answered: signatures and tokens may be refused`,
        fix: 'set the clock: timedatectl set-ntp true, or what your system has in its place',
      },
    ],
  )
}
