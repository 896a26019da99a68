import { valid } from 'semver'
import type { Fault } from '../config/codec/codec.ts'

/** What a version looks like, exact or not: what names a release, a branch or a range. */
export const versionForm = /^[A-Za-z0-9][A-Za-z0-9._+-]*$/

/** Words for whatever is newest: what a run installs would depend on the day. */
const newest = /^(?:latest|newest|stable|current)$/i

/**
 * What makes a text no version that a run may use, if anything does.
 *
 * @param seen A version that would do, for the fix.
 */
export const versionFault = (version: string, seen?: string): Fault | undefined => {
  const instead = `write the version itself${seen === undefined ? '' : `, such as ${JSON.stringify(seen)}`}`
  if (newest.test(version))
    return {
      _tag: 'VersionNotPinned',
      because: `${JSON.stringify(version)} is another version every other week, and nobody sees when`,
      fix: instead,
    }
  if (versionForm.test(version)) return undefined
  return {
    _tag: 'Malformed',
    because: 'expected a version in quotes: letters, digits, dots, dashes, underscores and plus signs',
    fix: instead,
  }
}

/** Whether a version names exactly one release: by semantic versioning, with or without the `v`. */
export const isExact = (version: string): boolean => valid(version) !== null
