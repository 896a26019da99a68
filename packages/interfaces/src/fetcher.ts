import type { Finding } from './problem.ts'
import type { ProbeSurroundings } from './probe.ts'
import type { Unit } from './unit.ts'

/** What came of fetching one thing. */
export interface FetchResult {
  /** What was asked for, in words: `manifests: env/dev of https://… at 4c1b8f0e6a2d`. */
  readonly what: string
  /** The file it is kept in, from the folder of Pulumi.yaml; not there where nothing is kept. */
  readonly file?: string
  /** What is in it: `12 objects`. */
  readonly says?: string
  readonly findings: readonly Finding[]
}

/**
 * How a module gets what its units need from elsewhere and no run may ask for: the export `fetcher` of its package's
 * entry point `./fetch`. Loaded by `konductor versions fetch` alone.
 */
export interface Fetcher {
  /**
   * Fetches everything, verifies it, and keeps it below the folder of Pulumi.yaml. What fails is a finding, never a
   * rejection; where nothing is to be fetched, there are no results.
   *
   * @param signal Aborted when the user gives up.
   */
  fetch(units: readonly Unit[], surroundings: ProbeSurroundings, signal: AbortSignal): Promise<readonly FetchResult[]>
}
