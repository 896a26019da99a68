import type { Compliance } from '@konductor/interfaces'
import { isMap } from '../config/codec/collections.ts'
import { decodeAt } from '../config/codec/section.ts'
import { ComplianceCodec } from '../config/settings/compliance.ts'
import { canonicalCompliance } from './canonical-compliance.ts'

/** What of a compliance section that did not decode can be told. */
export interface SoundCompliance {
  /** What is right of it. Where its mode is not, nothing is asked of anybody: it may have been `disabled`. */
  readonly settings: Compliance
  /** Whether every reason it gives for what is open can be read. */
  readonly knowsReasons: boolean
}

const decoded = (part: unknown): Compliance | undefined => {
  const outcome = decodeAt(ComplianceCodec, part, 'compliance')
  return outcome._tag === 'Right' ? outcome.right : undefined
}

/** The parts of a compliance section that are right by themselves. */
export const soundCompliance = (written: unknown): SoundCompliance => {
  const { compliance } = canonicalCompliance(written)
  const parts = isMap(compliance) ? Object.entries(compliance) : []
  const right = parts.filter(([key, value]) => key !== 'otherMode' && decoded({ [key]: value }) !== undefined)
  const wrong = new Set(parts.map(([key]) => key).filter((key) => !right.some(([sound]) => sound === key)))
  const settings = decoded(Object.fromEntries(right)) ?? { mode: 'enforcing', frameworks: [], exceptions: [] }
  const isTold = isMap(compliance) && !wrong.has('mode') && !wrong.has('otherMode')
  return {
    settings: isTold ? settings : { ...settings, mode: 'disabled' },
    knowsReasons: isTold && !wrong.has('exceptions'),
  }
}
