import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { DaemonSetConfig } from './daemon-set.config.ts'
import { DeploymentConfig } from './deployment.config.ts'
import { StatefulSetConfig, statefulSetKey } from './stateful-set.config.ts'

/** What `kubernetes.resources` takes of the group apps. */
export const appsCollections = {
  deployments: group(named(DeploymentConfig, objectKey), 'Deployments by key: pods that are all the same.'),
  statefulSets: group(
    named(StatefulSetConfig, statefulSetKey),
    'Stateful sets by key: pods that have a name and storage of their own each.',
  ),
  daemonSets: group(named(DaemonSetConfig, objectKey), 'Daemon sets by key: one pod on each node.'),
} as const
