import type { SectionCodec } from '@konductor/interfaces'
import { canonical } from '../../config/codec/spelling.ts'
import { pathOf, type Draft } from '../draft.ts'
import { left } from '../result.ts'
import type { Node } from '../tree/node.ts'
import { stepsOf, withinAny, type Steps } from '../units/steps.ts'
import { decodeSection } from './decode-section.ts'

type Decoder = Pick<SectionCodec<unknown>, 'decodeBeside' | 'secretLeaves' | 'canonicalPath'>

/** What is found beside something may hide more in turn. */
const rounds = 8

const stepsAt = ({ at }: Draft): Steps => stepsOf(pathOf(at) ?? [])

/**
 * What is wrong with a section beside what is known to be, whatever that is meant to be: so that what a check of an
 * entry says is not only said once everything else in it is right.
 *
 * @param known What is said of the section.
 */
export const saidBeside = (
  id: string,
  codec: Decoder,
  node: Node,
  project: string,
  known: readonly Draft[],
): readonly Draft[] => {
  if (codec.decodeBeside === undefined) return []
  const found: Draft[] = []
  const problems = (drafts: readonly Draft[]) => drafts.filter(({ severity }) => severity === 'problem')
  for (let round = 0; round < rounds; round += 1) {
    const wrong = problems([...known, ...found])
    const isKnown = withinAny(wrong.map(stepsAt))
    const paths = wrong.map(({ at }) => at)
    const { drafts } = decodeSection(
      id,
      {
        decode: (input, at) => left(codec.decodeBeside?.(input, at, paths) ?? []),
        secretLeaves: () => codec.secretLeaves(),
        canonicalPath: (path) => codec.canonicalPath?.(path) ?? path.map(canonical),
      },
      node,
      project,
    )
    const more = problems(drafts).filter((draft) => !isKnown(stepsAt(draft)))
    if (more.length === 0) break
    found.push(...more)
  }
  return found
}
