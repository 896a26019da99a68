import { formatPath, parsePath, type Path } from '@konductor/host'
import type { Finding, UnitOpening, WrittenAcknowledgement } from '@konductor/interfaces'
import { didYouMean } from './nearest.ts'

/** Something a setting opens that is closed by default. */
export interface Opening {
  /** Whether the settings open it. */
  readonly open: boolean
  /** The control that is lost, by the id its publisher gives it: `S3.8`. */
  readonly control: string
  /** The setting that opens it, from the unit down. */
  readonly below: Path
  /** What it means, as a sentence without its full stop: `everybody can read the objects`. */
  readonly what: string
  /** What the user does to close it: `name a version`. @default close it */
  readonly closedBy?: string
  /** Settings elsewhere that decide whether it is one: where one of them is wrong, nothing is said of it. */
  readonly judgedBy?: readonly string[]
}

/**
 * The openings that settings do open, for the unit to carry: core asks for their reasons, as `compliance.mode` says.
 *
 * @param placeOf Where a setting was written: at the unit, or at defaults it has it from.
 */
export const unitOpenings = (openings: readonly Opening[], placeOf: (below: Path) => string): readonly UnitOpening[] =>
  openings
    .filter(({ open }) => open)
    .map(({ control, below, what, closedBy, judgedBy }) => ({
      control,
      at: formatPath([...parsePath(placeOf(below)), ...below]),
      what,
      ...(closedBy === undefined ? {} : { closedBy }),
      ...(judgedBy === undefined ? {} : { judgedBy }),
    }))

/**
 * A warning for each reason that is given for nothing: for a control that no setting gives up, or for one that the
 * settings keep.
 */
export const nothingAcknowledged = (
  acknowledged: readonly WrittenAcknowledgement[],
  openings: readonly Pick<Opening, 'control' | 'open'>[],
): readonly Finding[] => {
  const known = [...new Set(openings.map(({ control }) => control))]
  return acknowledged
    .filter(({ control }) => !openings.some((opening) => opening.control === control && opening.open))
    .map(({ control, at }) => ({
      _tag: 'NothingAcknowledged',
      severity: 'warning',
      at,
      ...(known.includes(control)
        ? { because: `nothing gives up ${control} here`, fix: 'it can be removed' }
        : {
            because: `no setting gives up ${JSON.stringify(control)} here; expected one of ${known.join(', ')}`,
            fix: didYouMean(control, known, 'remove it'),
          }),
    }))
}
