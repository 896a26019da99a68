/** What `kubernetes.resources` takes of the group batch. */
export const batchCollections = {} as const
