import type { Fault } from './codec.ts'

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
