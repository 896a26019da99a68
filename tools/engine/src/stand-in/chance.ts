import { createHash } from 'node:crypto'

/** The variable that says how often creating, changing and deleting fails: `<seed>:<percent>`. */
export const CHANCE = 'KONDUCTOR_STAND_IN_CHANCE'

/**
 * Fails as a cloud does now and then: the same resources for the same seed, whatever their order.
 *
 * @throws Error for those whose turn it is.
 */
export const byChance = (urn: string): void => {
  const [seed, percent] = (process.env[CHANCE] ?? '').split(':')
  if (percent === undefined) return
  const roll = createHash('sha256').update(`${seed} ${urn}`).digest().readUInt16BE() % 100
  if (roll < Number(percent)) throw new Error('InternalError: we encountered an internal error, please try again')
}
