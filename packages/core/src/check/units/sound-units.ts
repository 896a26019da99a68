import { formatPath, type Path } from '@konductor/host'
import { exampleAt } from '../sections/example-at.ts'
import type { ModuleSection } from '../sections/module-section.ts'
import { soundPart, type SoundPart } from '../sections/sound-part.ts'
import { standingIn, type Standing } from '../sections/standing-in.ts'
import { isWithin, stepsOf } from './steps.ts'
import { unitsOf, type Looking, type MadeUnits } from './units-of.ts'

/** A section that did not decode, in the two ways in which the rest of it can be looked at. */
export interface SoundSection {
  /**
   * Without the settings that are wrong; where nothing would be left of an entry, with an example of what it lacks, or
   * with another entry in its place.
   */
  readonly whole: SoundPart
  /** Without the entries that something is wrong in, and without what is wrong in none. */
  readonly rest: SoundPart
  /** What is wrong, each by the entry that it is in. */
  readonly wrong: readonly WrongPart[]
}

/** Something that is wrong in a section. */
export interface WrongPart extends Standing {
  /** From the section down. */
  readonly path: Path
  /** Where another entry stands for the one that it is in, of which nothing is left. */
  readonly instead?: Path
}

/** The units that sections which did not decode have all the same. */
export interface SoundUnits {
  /** By module id. */
  readonly sections: ReadonlyMap<string, SoundSection>
  /** The units of all sections, with what is wrong in some taken for not written. */
  readonly whole: MadeUnits
  /** The units of all sections, those left out that something is wrong in. */
  readonly rest: MadeUnits
}

/** Leaving an entry out may show something else that is wrong. */
const rounds = 4

const inTwoWays = (section: ModuleSection, project: string): SoundSection | undefined => {
  const standing = standingIn(section.module)
  const example = exampleAt(section.module)
  const whole = soundPart(section, project, [], {
    missing: (path) => (standing(path).entry?.length === path.length - 1 ? example(path) : undefined),
    isEntry: (path) => standing(path).entry?.length === path.length,
  })
  if (whole === undefined) return undefined
  const instead = new Map(whole.instead.map(({ entry, at }) => [formatPath(entry), at]))
  const part = (path: Path): WrongPart => {
    const found = standing(path)
    const other = found.entry && instead.get(formatPath(found.entry))
    return { path, ...found, ...(other === undefined ? {} : { instead: other }) }
  }
  let wrong = whole.wrong.map(part)
  for (let round = 0; round < rounds; round += 1) {
    const out = wrong.map(({ path, entry }) => entry ?? path)
    const rest = soundPart(section, project, out)
    if (rest === undefined) return undefined
    const more = rest.wrong.filter((path) => !out.some((above) => isWithin(stepsOf(path), stepsOf(above)))).map(part)
    if (more.every(({ entry }) => entry === undefined)) return { whole, rest, wrong: [...wrong, ...more] }
    wrong = [...wrong, ...more]
  }
  return undefined
}

/** A module of somebody else may throw where it should answer, which is said already. */
const attempted = (section: ModuleSection, project: string): SoundSection | undefined => {
  try {
    return inTwoWays(section, project)
  } catch {
    return undefined
  }
}

/**
 * What there is besides what is wrong.
 *
 * @returns nothing where every section decoded, or nothing can be made of those that did not.
 */
export const soundUnits = (
  sections: readonly ModuleSection[],
  looking: Looking & { readonly project: string },
): SoundUnits | undefined => {
  const sound = new Map(
    sections
      .filter(({ enabled, decoded, node }) => enabled === true && decoded === undefined && node !== undefined)
      .flatMap((section) => {
        const found = attempted(section, looking.project)
        return found === undefined ? [] : [[section.module.id, found] as const]
      }),
  )
  if (sound.size === 0) return undefined
  const made = (way: 'whole' | 'rest') =>
    unitsOf(
      sections.map((section) => sound.get(section.module.id)?.[way].section ?? section),
      looking,
    )
  return { sections: sound, whole: made('whole'), rest: made('rest') }
}
