/** What `kubernetes.resources` takes of the group rbac.authorization.k8s.io. */
export const rbacCollections = {} as const
