/** What `kubernetes.resources` takes of the group storage.k8s.io. */
export const storageCollections = {} as const
