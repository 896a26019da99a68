import { parsePath, type Opening } from '@konductor/core/config'
import type { UnitBase } from '@konductor/interfaces'

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
 * What is opened as units say it.
 *
 * @param accountsAt The settings that decide which accounts are those of its provider.
 */
export const openings = (opened: readonly Opened[], accountsAt: readonly string[] = []): readonly Opening[] =>
  opened.map(({ control, setting, what, byAccounts }) => ({
    control,
    open: true,
    below: parsePath(setting),
    what,
    ...(byAccounts === true ? { judgedBy: accountsAt } : {}),
  }))

/** The reasons of a unit by control, as components take them. */
export const acknowledgedReasons = ({
  acknowledged = [],
}: Pick<UnitBase, 'acknowledged'>): Readonly<Record<string, string>> =>
  Object.fromEntries(acknowledged.map(({ control, reason }) => [control, reason]))
