import { lettersByAccount, zoneLetters } from './zone-letters.ts'

/** A zone of availability of a network. */
export interface Zone {
  /** What names of resources have of it: `a`, or `az1` of a zone id. Final: another one replaces what is in it. */
  readonly name: string
  /** Its place in the VPC's block, 0 to 5. */
  readonly slot: number
  /** Its id, such as `use1-az1`, where zones are chosen by id. */
  readonly id?: string
}

const letters = 'abcdef'

/** The letters of a region's zones; where the region is not known here, those that most have. */
export const lettersOf = (region: string): string => zoneLetters[region] ?? 'abc'

/** A zone by the letter or the id that configuration writes. */
export const zoneOf = (written: string): Zone => {
  const [, number] = /-az([1-6])$/.exec(written) ?? []
  return number === undefined
    ? { name: written, slot: letters.indexOf(written) }
    : { name: `az${number}`, slot: Number(number) - 1, id: written }
}

/**
 * The zones of a network.
 *
 * @param written How many, which are then the first letters of the region; or which, by letters or by ids.
 */
export const zonesOf = (written: number | readonly string[], region: string): readonly Zone[] =>
  (typeof written === 'number' ? countedLetters(written, region) : written).map(zoneOf)

/** The first letters of a region; beyond those it is known to have, the next of the alphabet. */
const countedLetters = (count: number, region: string): readonly string[] => {
  const known = lettersOf(region)
  const others = [...letters].filter((letter) => !known.includes(letter))
  return [...known, ...others].slice(0, count)
}

/** What zone ids of a region start with: `use1` for us-east-1, `apne1` for ap-northeast-1. */
export const zoneIdPrefix = (region: string): string => {
  const [area = '', ...rest] = region.split('-')
  return `${area}${rest
    .map((part) =>
      part.replace(/^(north|south)(east|west)$/, (_, a: string, b: string) => `${a.charAt(0)}${b.charAt(0)}`),
    )
    .map((part) => (/^([a-z]{2}|\d+)$/.test(part) ? part : part.charAt(0)))
    .join('')}`
}

/** What is to be said of zones that a region does not have, as far as is known here. */
export const unknownZones = (
  written: number | readonly string[],
  region: string,
): { readonly because: string; readonly fix: string } | undefined => {
  if (typeof written === 'number') {
    const known = lettersOf(region)
    if (lettersByAccount.includes(region)) {
      return {
        because: `accounts see different zones of ${region}; these will be ${countedLetters(written, region).join(', ')}`,
        fix: 'name those that yours has: zones: [a, c]',
      }
    }
    return written <= known.length
      ? undefined
      : {
          because: `${region} is known to have ${known.length} zones (${[...known].join(', ')}), not ${written}`,
          fix: `write zones: ${known.length}; nothing, if AWS has more`,
        }
  }
  const known = zoneLetters[region]
  const prefix = zoneIdPrefix(region)
  const strange = written.filter((zone) =>
    zone.includes('-') ? !zone.startsWith(`${prefix}-`) : known !== undefined && !known.includes(zone),
  )
  return strange.length === 0
    ? undefined
    : {
        because: `${region} is not known to have ${strange.length === 1 ? 'a zone' : 'zones'} ${strange.join(', ')}`,
        fix: `take of ${[...lettersOf(region)].join(', ')}, or ids such as ${prefix}-az1; nothing, if AWS has ${strange.length === 1 ? 'it' : 'them'}`,
      }
}
