import { closed, optional, referTo, unitReference, type TypeOf, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { sourceFaults } from '../pods/source-faults.ts'
import { objectId, objectReference } from './object-references.ts'

/** Where the keys of workloads stand. */
const collections = {
  deployment: 'deployments',
  statefulSet: 'statefulSets',
  daemonSet: 'daemonSets',
} as const

const kinds = [...Object.keys(collections), 'application']

/** Settings that name what makes pods, one of which says which. */
export const workloadProperties = {
  deployment: optional(objectReference('deployments', 'deployment'), 'Deployment, by key.', { example: 'web' }),
  statefulSet: optional(objectReference('statefulSets', 'stateful set'), 'Stateful set, by key.'),
  daemonSet: optional(objectReference('daemonSets', 'daemon set'), 'Daemon set, by key.'),
  application: optional(
    unitReference({ expected: 'the key of an application under kubernetes.components.applications', pattern: /^\S+$/ }),
    'Application, by its key under kubernetes.components.applications.',
  ),
} as const

/** What makes pods: `{ deployment: web }`. */
export const WorkloadReference = closed(workloadProperties, (config) =>
  sourceFaults(config, kinds, '{ deployment: web }'),
)
export type WorkloadReference = TypeOf<typeof WorkloadReference>

/** Settings of which at most one names what makes pods. */
export interface NamesWorkload {
  readonly deployment?: WrittenReference
  readonly statefulSet?: WrittenReference
  readonly daemonSet?: WrittenReference
  readonly application?: WrittenReference
}

/** What the settings mean for a unit on a cluster; nothing where they name none. */
export const referToWorkload = (
  written: NamesWorkload,
  cluster: string,
  at: string,
): Reference<'kubernetes.workload'> | undefined => {
  const { application } = written
  if (application !== undefined) {
    return referTo(
      application,
      'kubernetes.workload',
      `${at}.application`,
      (key) => `kubernetes.components.applications.${key}@${cluster}`,
    )
  }
  const kind = (['deployment', 'statefulSet', 'daemonSet'] as const).find((each) => written[each] !== undefined)
  const name = kind === undefined ? undefined : written[kind]
  return kind === undefined || name === undefined
    ? undefined
    : referTo(name, 'kubernetes.workload', `${at}.${kind}`, (key) => objectId(collections[kind], key, cluster))
}
