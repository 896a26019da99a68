import { acknowledgementsAt, nothingAcknowledged, type DecodedAcknowledgements } from '@konductor/core/config'
import type { Finding, UnitBase } from '@konductor/interfaces'

/** Something that settings open although it is closed by default, at the setting that does. */
export interface Opened {
  /** The control that is given up. */
  readonly control: string
  /** The setting from the unit down: `policies[0].on`. */
  readonly setting: string
  /** What it means, as a sentence without its full stop. */
  readonly what: string
  /** Whether it is only one because of which accounts the provider may touch. */
  readonly byAccounts?: boolean
}

/**
 * The part of a unit that says what it opens, and why.
 *
 * @param accountsAt The settings that decide which accounts are those of its provider.
 */
export const openedBy = (
  at: string,
  opened: readonly Opened[],
  acknowledge: DecodedAcknowledgements | undefined,
  accountsAt: readonly string[] = [],
): Pick<UnitBase, 'openings' | 'acknowledged'> => {
  const acknowledged = acknowledgementsAt(at, acknowledge)
  return {
    ...(opened.length === 0
      ? {}
      : {
          openings: opened.map(({ control, setting, what, ...judged }) => ({
            control,
            at: `${at}.${setting}`,
            what,
            ...(judged.byAccounts === true ? { judgedBy: accountsAt } : {}),
          })),
        }),
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  }
}

/** Reasons that a unit gives for nothing. */
export const reasonsForNothing = (
  { openings = [], acknowledged = [] }: Pick<UnitBase, 'openings' | 'acknowledged'>,
  controls: readonly string[],
): readonly Finding[] =>
  nothingAcknowledged(
    acknowledged,
    controls.map((control) => ({ control, open: openings.some((opening) => opening.control === control) })),
  )

/** The reasons of a unit by control, as components take them. */
export const acknowledgedReasons = ({
  acknowledged = [],
}: Pick<UnitBase, 'acknowledged'>): Readonly<Record<string, string>> =>
  Object.fromEntries(acknowledged.map(({ control, reason }) => [control, reason]))
