import { group, named } from '@konductor/core/config'
import { objectKey } from '../objects/object-names.ts'
import { DeploymentConfig } from './deployment.config.ts'

/** What `kubernetes.resources` takes of the group apps. */
export const appsCollections = {
  deployments: group(named(DeploymentConfig, objectKey), 'Deployments by key: pods that are all the same.'),
} as const
