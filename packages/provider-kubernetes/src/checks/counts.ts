import { fault, quoted, type Check, type Fault } from './check.ts'
import { isOf, sameNamespace, type Manifest } from './manifest.ts'
import { at, entries, hidesAnything, isAbsent, isSeen, number, text, type Place } from './place.ts'
import { podOf } from './pods.ts'

/** Whole numbers from nothing on, by kind. */
const counts: Readonly<Record<string, readonly string[]>> = {
  ReplicationController: ['replicas', 'minReadySeconds'],
  'apps/DaemonSet': ['minReadySeconds', 'revisionHistoryLimit'],
  'apps/Deployment': ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'],
  'apps/ReplicaSet': ['replicas', 'minReadySeconds'],
  'apps/StatefulSet': ['replicas', 'minReadySeconds', 'revisionHistoryLimit'],
  'autoscaling/HorizontalPodAutoscaler': ['minReplicas', 'maxReplicas'],
  'batch/CronJob': ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
  'batch/Job': ['parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'],
}

/** Counts that are none. */
export const badCount: Check = {
  _tag: 'BadCount',
  severity: 'problem',
  means: 'A count, such as that of replicas, is less than nothing or no whole number',
  fix: 'write a whole number from 0 on',
  kinds: Object.keys(counts),
  find: (manifest) =>
    Object.entries(counts)
      .filter(([kind]) => isOf(manifest, [kind]))
      .flatMap(([, keys]) =>
        keys.flatMap((key) => {
          const place = at(manifest.root, 'spec', key)
          const value = number(place)
          return value === undefined || (Number.isInteger(value) && value >= 0)
            ? []
            : [fault(place, `${value} is no whole number from 0 on`)]
        }),
      ),
}

/** Autoscalers that Kubernetes refuses. */
export const badAutoscaler: Check = {
  _tag: 'BadAutoscaler',
  severity: 'problem',
  means: 'An autoscaler has a least number of replicas above the most, or a most of none',
  fix: 'raise `maxReplicas`, or lower `minReplicas`',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],
  find: ({ root }) => {
    const place = at(root, 'spec', 'maxReplicas')
    const [least, most] = [at(root, 'spec', 'minReplicas'), place].map(number)
    if (most === undefined) return []
    if (most < 1) return [fault(place, `${most} is less than one`)]
    return least !== undefined && least > most ? [fault(place, `it is less than minReplicas, ${least}`)] : []
  },
}

/** A share in percent, where it is one. */
const percent = (place: Place): number | undefined => {
  const written = /^(\d+)%$/.exec(text(place) ?? '')
  return written === null ? undefined : Number(written[1])
}

const amountFaults = (place: Place, most = 100): readonly Fault[] => {
  const share = percent(place)
  if (share !== undefined) return share > most ? [fault(place, `${share}% is more than ${most}%`)] : []
  if (text(place) !== undefined) return [fault(place, `${quoted(place.value)} is neither a number nor a percentage`)]
  const value = number(place)
  return value !== undefined && (value < 0 || !Number.isInteger(value)) ? [fault(place, `${value} is no count`)] : []
}

const isNone = (place: Place): boolean => number(place) === 0 || percent(place) === 0

/** Whether the pods of a budget are known to be no more than it wants to keep. */
const keepsAll = (manifest: Manifest, least: Place, all: readonly Manifest[]): Manifest | undefined => {
  const match = at(manifest.root, 'spec', 'selector', 'matchLabels')
  const keep = number(least)
  if (keep === undefined || keep < 1 || hidesAnything(match) || entries(match).length === 0) return undefined
  return all.find((other) => {
    const labels = podOf(other)?.metadata
    const replicas = at(other.root, 'spec', 'replicas')
    const many = isAbsent(replicas) ? 1 : number(replicas)
    return (
      labels !== undefined &&
      isOf(other, ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet']) &&
      sameNamespace(manifest, other) &&
      entries(match).every(([key, { value }]) => at(labels, 'labels', key).value === value) &&
      many !== undefined &&
      many > 0 &&
      many <= keep &&
      !all.some((each) => scales(each, other))
    )
  })
}

/** Whether an autoscaler may give a workload more pods than it says. */
const scales = (autoscaler: Manifest, workload: Manifest): boolean => {
  if (!isOf(autoscaler, ['autoscaling/HorizontalPodAutoscaler']) || !sameNamespace(autoscaler, workload)) return false
  const name = at(autoscaler.root, 'spec', 'scaleTargetRef', 'name')
  return hidesAnything(name) || name.value === at(workload.root, 'metadata', 'name').value
}

/** Budgets that Kubernetes refuses. */
export const badBudget: Check = {
  _tag: 'BadBudget',
  severity: 'problem',
  means: 'A disruption budget has both of `minAvailable` and `maxUnavailable`, or an amount that is none',
  fix: 'keep one, of a number or up to 100%',
  kinds: ['policy/PodDisruptionBudget'],
  find: ({ root }) => {
    const [least, most] = [at(root, 'spec', 'minAvailable'), at(root, 'spec', 'maxUnavailable')]
    const both = isSeen(least) && isSeen(most)
    return [
      ...(both ? [fault(at(root, 'spec'), 'it has minAvailable and maxUnavailable; Kubernetes takes one')] : []),
      ...amountFaults(least),
      ...amountFaults(most),
    ]
  },
}

/** Budgets under which no node can be drained. */
export const budgetBlocksAll: Check = {
  _tag: 'BudgetBlocksAll',
  severity: 'warning',
  means: 'A disruption budget lets no pod go: no node that has one can be drained or upgraded',
  fix: 'let one go: `maxUnavailable: 1`, and have more replicas than one',
  kinds: ['policy/PodDisruptionBudget'],
  find: (manifest, all) => {
    const { root } = manifest
    const [least, most] = [at(root, 'spec', 'minAvailable'), at(root, 'spec', 'maxUnavailable')]
    const blocked = keepsAll(manifest, least, all)
    return [
      ...(isNone(most) ? [fault(most, 'no pod may ever go')] : []),
      ...(percent(least) === 100 ? [fault(least, 'no pod may ever go')] : []),
      ...(blocked === undefined ? [] : [fault(least, `${blocked.kind} has no more pods than that`)]),
    ]
  },
}

/** Rolling updates that cannot roll. */
export const cannotRoll: Check = {
  _tag: 'CannotRoll',
  severity: 'problem',
  means: 'A rolling update may neither add a pod nor take one away, or its amounts cannot be read',
  fix: 'set `maxSurge` or `maxUnavailable` above 0',
  kinds: ['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet'],
  find: ({ root, kind }) => {
    const strategy = at(root, 'spec', kind === 'Deployment' ? 'strategy' : 'updateStrategy')
    const rolling = at(strategy, 'rollingUpdate')
    const [surge, gone] = [at(rolling, 'maxSurge'), at(rolling, 'maxUnavailable')]
    const none = isNone(gone) && (isNone(surge) || (kind !== 'Deployment' && isAbsent(surge)))
    const other = text(at(strategy, 'type'))
    const amounts = [
      // Of a deployment there may be more new pods than there were old ones.
      ...amountFaults(surge, kind === 'Deployment' ? Infinity : 100),
      ...amountFaults(gone),
    ]
    return [
      ...(none ? [fault(rolling, 'neither a pod more nor a pod less: nothing could change')] : []),
      ...(!isAbsent(rolling) && other !== undefined && other !== 'RollingUpdate'
        ? [fault(rolling, `it does not go with the strategy ${other}`)]
        : []),
      ...amounts.map((each) => ({ ...each, fix: 'write a whole number, or a share such as 25%' })),
    ]
  },
}
