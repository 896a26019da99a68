import { parsePath } from '@konductor/host'
import type { Unit } from '@konductor/interfaces'
import { openingFindings, type OpeningWorld } from '../../compliance/openings.ts'
import { canonical } from '../../config/codec/spelling.ts'
import { pathOf, type Draft } from '../draft.ts'
import type { ModuleSection } from '../sections/module-section.ts'
import { soundPart } from '../sections/sound-part.ts'
import { certainOpenings } from './certain-openings.ts'
import { unitsOf, type Looking } from './units-of.ts'

/** Paths in the steps that two of them can be compared by. */
const stepsOf = (path: readonly (string | number)[]): readonly string[] => path.map(String)

const isWithin = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((step, index) => path[index] === step)

/** What a faulty `acknowledge` stands beside. */
const brokenReasons = (drafts: readonly Draft[]): readonly (readonly string[])[] =>
  drafts.flatMap(({ at, severity }) => {
    const path = stepsOf(pathOf(at) ?? [])
    const index = path.findIndex((step) => canonical(step) === 'acknowledge')
    return severity !== 'problem' || index < 0 ? [] : [path.slice(0, index)]
  })

/** A codec of somebody else may throw where it should answer, which is said already. */
const attempted = (section: ModuleSection, project: string): ModuleSection | undefined => {
  try {
    return soundPart(section, project)
  } catch {
    return undefined
  }
}

/**
 * What is opened without a reason in sections that did not decode, as far as the rest of them tells: so that it comes
 * out with everything else, and not only once everything else is right.
 *
 * @param drafts What is wrong with the sections: where a reason is, nothing is known of what it is for.
 */
export const soundOpenings = (
  sections: readonly ModuleSection[],
  drafts: readonly Draft[],
  looking: Looking & { readonly project: string },
  world: OpeningWorld,
): readonly Draft[] => {
  const failed = sections.filter(({ enabled, decoded, node }) => enabled === true && decoded === undefined && node)
  const sound = new Map(failed.map((section) => [section, attempted(section, looking.project)]))
  if (failed.every((section) => sound.get(section) === undefined)) return []
  const { units } = unitsOf(
    sections.map((section) => sound.get(section) ?? section),
    looking,
  )
  const broken = brokenReasons(drafts)
  const known = (path: string): boolean => {
    const steps = stepsOf(parsePath(path))
    return !broken.some((above) => isWithin(steps, above))
  }
  const judged = certainOpenings(
    failed.flatMap(({ module }): readonly Unit[] => units.get(module.id) ?? []).filter(({ at }) => known(at)),
    drafts,
  )
  return openingFindings(judged, world).filter(({ _tag, at }) => _tag === 'NotAcknowledged' && known(at))
}
