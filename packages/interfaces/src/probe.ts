import type { Surroundings } from './module.ts'
import type { Finding } from './problem.ts'
import type { Unit } from './unit.ts'

/** What a probe is told beside the units. */
export interface ProbeSurroundings extends Surroundings {
  /** Milliseconds that each question may take. */
  readonly timeout: number
}

/** What came of asking one cloud with the settings of one unit. */
export interface ProbeResult {
  /** The unit's id: `aws.providers.east`. */
  readonly unit: string
  /** Where the credentials come from, in words: never a part of them. */
  readonly source?: string
  /** What answered, where it did: `the account 111122223333 as …`. */
  readonly answer?: string
  /** Why nobody was asked. */
  readonly skipped?: string
  /** What is wrong or worth saying, each with its fix. */
  readonly findings: readonly Finding[]
  /** Milliseconds by which this machine's clock is ahead of that of the server, which tells whole seconds. */
  readonly clock?: number
}

/**
 * How a module tests what its units need of the world: the export `probe` of its package's entry point `./probe`.
 *
 * Loaded by `konductor doctor` alone, so that it may import an SDK that nothing else needs.
 */
export interface Probe {
  /**
   * Asks each cloud that the units lead to, all at once. Answers for every unit that leads to one, in their order; what
   * fails is a finding, never a rejection.
   *
   * @param signal Aborted when the user gives up.
   */
  check(units: readonly Unit[], surroundings: ProbeSurroundings, signal: AbortSignal): Promise<readonly ProbeResult[]>
  /** Advice that is too much for every run. Looks, never connects. */
  advise?(units: readonly Unit[], surroundings: Surroundings): readonly Finding[]
}
