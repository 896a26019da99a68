import type { UnitBase } from '@konductor/interfaces'

/**
 * The names that an entry on a cluster had while the cluster had another key, whichever of the two was renamed first:
 * without them, everything on the cluster would be made anew under the names that are there.
 *
 * @param formerly The key that the entry had before.
 * @param cluster The logical name that the cluster had before: `kubernetes-<key>`.
 */
export const namesBefore = (
  key: string,
  formerly: string | undefined,
  cluster: string | undefined,
): Pick<UnitBase, 'formerNames'> => {
  if (cluster === undefined) return {}
  const was = cluster.replace(/^kubernetes-/, '')
  return { formerNames: [key, ...(formerly === undefined ? [] : [formerly])].map((name) => `${name}-${was}`) }
}
