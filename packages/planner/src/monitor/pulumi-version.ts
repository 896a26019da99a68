import { version as own } from '@pulumi/pulumi/version.js'
import { compare, parse, type SemVer } from 'semver'
import { Refusal } from './failure.ts'

/** Below what is asked for, one of it, or above. */
type Position = -1 | 0 | 1

const comparators: Readonly<Record<string, (position: Position) => boolean>> = {
  '': (position) => position === 0,
  '=': (position) => position === 0,
  '==': (position) => position === 0,
  '!': (position) => position !== 0,
  '!=': (position) => position !== 0,
  '>': (position) => position > 0,
  '>=': (position) => position >= 0,
  '<': (position) => position < 0,
  '<=': (position) => position <= 0,
}

const WILDCARD = /^(\d+)(?:\.(\d+))?(?:\.[xX*]){1,2}$/

const sign = (difference: number): Position => (difference < 0 ? -1 : difference > 0 ? 1 : 0)

/** Where a version stands to `3.100.0`, `3.100.x` or `3.x`. */
const positionOf = (version: SemVer, wanted: string): Position | undefined => {
  const exact = parse(wanted)
  if (exact !== null) return sign(compare(version, exact))
  const [, major, minor] = WILDCARD.exec(wanted) ?? []
  if (major === undefined) return undefined
  const below = sign(version.major - Number(major))
  return below !== 0 || minor === undefined ? below : sign(version.minor - Number(minor))
}

const satisfiesOne = (version: SemVer, part: string): boolean => {
  const digit = part.search(/\d/)
  if (digit === -1) throw new Error(`Could not get version from string: "${part}"`)
  const [operator, wanted] = [part.slice(0, digit), part.slice(digit)]
  const compares = Object.hasOwn(comparators, operator) ? comparators[operator] : undefined
  if (compares === undefined) throw new Error(`Could not parse comparator "${operator}" in "${part}"`)
  const position = positionOf(version, wanted)
  if (position === undefined) throw new Error(`Could not parse version "${wanted}" in "${part}"`)
  return compares(position)
}

/** Whether a version is in a range as Pulumi writes them: `>=3.100.0 <4.0.0 || 3.99.x`. Each part is read, so each must be right. */
const satisfies = (version: SemVer, range: string): boolean =>
  range
    .split('||')
    .map((all) =>
      all
        .replaceAll(/([<>=!])\s+/g, '$1')
        .trim()
        .split(/\s+/),
    )
    .map((parts) => parts.map((part) => satisfiesOne(version, part)))
    .some((parts) => parts.every(Boolean))

/**
 * Holds a range against the version of Pulumi that the planner stands for: the one whose SDK it speaks the protocol of.
 *
 * @throws Refusal in the engine's words.
 */
export const requirePulumiVersion = (range: string, version = own): void => {
  const parsed = parse(version)
  const fits = ((): boolean => {
    try {
      return parsed === null || satisfies(parsed, range)
    } catch (error) {
      throw new Refusal(`parsing CLI version range "${range}": ${error instanceof Error ? error.message : ''}`)
    }
  })()
  if (!fits) throw new Refusal(`Pulumi CLI version ${version} does not satisfy the version range "${range}"`)
}
