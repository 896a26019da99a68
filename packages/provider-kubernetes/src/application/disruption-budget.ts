import { applicationDefaults } from './application-defaults.ts'

/** Pods, or a share of them in percent. */
export type Share = number | string

/** How many pods may go at a time when nodes are drained. One of the two. */
export interface DisruptionBudgetArgs {
  /** Pods that stay, or a share such as `50%`. */
  readonly minAvailable?: Share
  /** Pods that may be missing, or a share such as `25%`. @default 1 */
  readonly maxUnavailable?: Share
}

/** The spec of a PodDisruptionBudget; pods that are broken anyway never hold a node back. */
export const disruptionBudgetSpec = <S>({ minAvailable, maxUnavailable }: DisruptionBudgetArgs, matchLabels: S) => ({
  selector: { matchLabels },
  ...(minAvailable === undefined
    ? { maxUnavailable: maxUnavailable ?? applicationDefaults.disruptionBudget.maxUnavailable }
    : { minAvailable, ...(maxUnavailable === undefined ? {} : { maxUnavailable }) }),
  unhealthyPodEvictionPolicy: 'AlwaysAllow',
})

const percent = (share: Share): number | undefined => {
  const written = /^(\d+)%$/.exec(String(share))
  return written === null ? undefined : Number(written[1])
}

/**
 * Why a budget lets no pod ever go, which no node can be drained under; nothing where one may.
 *
 * @param replicas Pods that there are at least.
 */
export const blocksEveryEviction = (
  { minAvailable, maxUnavailable }: DisruptionBudgetArgs,
  replicas: number,
): { readonly setting: 'minAvailable' | 'maxUnavailable'; readonly because: string } | undefined => {
  if (maxUnavailable === 0 || (maxUnavailable !== undefined && percent(maxUnavailable) === 0))
    return { setting: 'maxUnavailable', because: 'no pod may ever be missing' }
  if (minAvailable === undefined || replicas === 0) return undefined
  const share = percent(minAvailable)
  // Kubernetes rounds a share up.
  const kept = share === undefined ? Number(minAvailable) : Math.ceil((share * replicas) / 100)
  if (kept < replicas) return undefined
  const pods = replicas === 1 ? 'there is one pod' : `there are ${replicas} pods`
  return {
    setting: 'minAvailable',
    because: `${share === undefined ? minAvailable : `${minAvailable}, which is ${kept},`} must stay, and ${pods}`,
  }
}
