import { formatPath, parsePath } from '@konductor/host'
import type { Finding } from '@konductor/interfaces'
import type { Fault } from './codec.ts'
import { didYouMean } from './nearest.ts'

/** Something a setting opens that is closed by default. */
export interface Opening {
  /** Whether the settings open it. */
  readonly open: boolean
  /** The control that is lost, by the id its publisher gives it: `S3.8`. */
  readonly control: string
  /** The setting that opens it, from the unit down. */
  readonly below: readonly string[]
  /** What it means, as a sentence without its full stop: `everybody can read the objects`. */
  readonly what: string
}

/**
 * A fault for each opening that nobody acknowledged.
 *
 * @param acknowledge Reasons by control id, as the unit's `acknowledge` holds them.
 */
export const unacknowledged = (
  acknowledge: Readonly<Record<string, string>> | undefined,
  openings: readonly Opening[],
): readonly Fault[] =>
  openings
    .filter(({ open, control }) => open && acknowledge?.[control] === undefined)
    .map(({ control, below, what }) => ({
      _tag: 'NotAcknowledged',
      because: `this gives up ${control}: ${what}`,
      fix: `close it, or say why beside it: acknowledge: { ${JSON.stringify(control)}: "<reason>" }`,
      below,
    }))

/**
 * A warning for each reason that is given for nothing: for a control that no setting gives up, or for one that the
 * settings keep.
 *
 * @param at Where the unit was written, above its `acknowledge`.
 */
export const nothingAcknowledged = (
  at: string,
  acknowledge: Readonly<Record<string, string>> | undefined,
  openings: readonly Pick<Opening, 'control' | 'open'>[],
): readonly Finding[] => {
  const known = openings.map(({ control }) => control)
  return Object.keys(acknowledge ?? {})
    .filter((control) => !openings.some((opening) => opening.control === control && opening.open))
    .map((control) => ({
      _tag: 'NothingAcknowledged',
      severity: 'warning',
      at: formatPath([...parsePath(at), 'acknowledge', control]),
      ...(known.includes(control)
        ? { because: `nothing gives up ${control} here`, fix: 'it can be removed' }
        : {
            because: `no setting gives up ${JSON.stringify(control)} here; expected one of ${known.join(', ')}`,
            fix: didYouMean(control, known, 'remove it'),
          }),
    }))
}
