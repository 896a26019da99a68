import { parsePath } from '@konductor/host'
import type { Unit } from '@konductor/interfaces'
import { openingFindings, type OpeningWorld } from '../../compliance/openings.ts'
import { canonical } from '../../config/codec/spelling.ts'
import { pathOf, type Draft } from '../draft.ts'
import { certainOpenings } from './certain-openings.ts'
import type { SoundUnits } from './sound-units.ts'
import { isWithin, stepsOf } from './steps.ts'

/** What a faulty `acknowledge` stands beside. */
const brokenReasons = (drafts: readonly Draft[]): readonly (readonly string[])[] =>
  drafts.flatMap(({ at, severity }) => {
    const path = stepsOf(pathOf(at) ?? [])
    const index = path.findIndex((step) => canonical(step) === 'acknowledge')
    return severity !== 'problem' || index < 0 ? [] : [path.slice(0, index)]
  })

/**
 * What is opened without a reason in sections that did not decode, as far as the rest of them tells: so that it comes
 * out with everything else, and not only once everything else is right.
 *
 * @param drafts What is said against the sections: where that is a reason, nothing is known of what it is for.
 */
export const soundOpenings = (
  { sections, whole }: Pick<SoundUnits, 'sections' | 'whole'>,
  drafts: readonly Draft[],
  world: OpeningWorld,
): readonly Draft[] => {
  // Some of what is wrong only shows beside the rest of it.
  const wrong = [...drafts, ...[...sections.values()].flatMap((part) => part.whole.drafts)]
  const unknown = [
    ...brokenReasons(wrong),
    ...[...sections].flatMap(([id, { whole }]) =>
      [...whole.stoodIn, ...whole.instead.map(({ at }) => at)].map((path) => stepsOf([id, ...path])),
    ),
  ]
  const known = (path: string): boolean => {
    const steps = stepsOf(parsePath(path))
    return !unknown.some((above) => isWithin(steps, above))
  }
  const judged = certainOpenings(
    [...sections.keys()].flatMap((id): readonly Unit[] => whole.units.get(id) ?? []).filter(({ at }) => known(at)),
    wrong,
  )
  return openingFindings(judged, world).filter(({ _tag, at }) => _tag === 'NotAcknowledged' && known(at))
}
