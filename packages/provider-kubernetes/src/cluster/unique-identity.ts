import { RunError } from '@pulumi/pulumi/errors.js'
import type { Output } from '@pulumi/pulumi/output.js'

/** Who has which identity, by run. */
const runs = new WeakMap<object, Map<string, string>>()

const claim = (run: object, cluster: string, identifier: unknown): string => {
  if (typeof identifier !== 'string' || identifier === '')
    throw new RunError(
      `the cluster ${cluster} has no identity: what makes it gives none, and without one a new address would replace everything on it`,
    )
  const taken = runs.get(run) ?? new Map<string, string>()
  runs.set(run, taken)
  const other = taken.get(identifier)
  if (other !== undefined && other !== cluster)
    throw new RunError(
      `the clusters ${other} and ${cluster} have the same identity, so that one would be taken for the other: give each an identifier of its own`,
    )
  taken.set(identifier, cluster)
  return identifier
}

/**
 * The identity of a cluster, which no other cluster of the run has. What configuration says is compared before anything
 * is built; this is for what other modules say, as soon as it is known.
 *
 * @param run What all clusters of a run share.
 * @throws RunError when it is another cluster's; an Output fails by that, and with it the provider and whatever is on it.
 */
export const uniqueIdentity = <I extends string | Output<string>>(
  run: object,
  cluster: string,
  identifier: I,
): I | Output<string> =>
  typeof identifier === 'string'
    ? (claim(run, cluster, identifier), identifier)
    : identifier.apply((known) => claim(run, cluster, known))
