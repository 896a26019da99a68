/** What `kubernetes.resources` takes of the group apps. */
export const appsCollections = {} as const
