import { closed, list, optional, required, text, type TypeOf } from '@konductor/core/config'

const groupName = () =>
  text({
    expected: 'the name of an API group such as apps, or "" for the core one',
    pattern: /^(\*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)?$/,
    empty: true,
  })

const properties = {
  resources: optional(
    list(
      text({
        expected: 'a resource in plural and lower case, such as pods or pods/log',
        pattern: /^(\*|[a-z][a-z0-9.-]*)(\/(\*|[a-z][a-z0-9]*))?$/,
      }),
      { min: 1 },
    ),
    'Resources, in plural and lower case; subresources after a slash.',
    { example: ['pods', 'pods/log'] },
  ),
  apiGroups: optional(
    list(groupName(), { min: 1 }),
    'API groups of the resources, the core one as "". Left out: those of the resources, as far as they are of Kubernetes itself.',
    { example: ['apps'] },
  ),
  verbs: required(
    list(text({ expected: 'a verb in lower case', pattern: /^(\*|[a-z]+)$/ }), { min: 1 }),
    'What may be done.',
    { example: ['get', 'list', 'watch'] },
  ),
  resourceNames: optional(
    list(text({ expected: 'the name of an object' }), { min: 1 }),
    'Only objects of these names.',
  ),
} as const

/** A rule of a role: what may be done with which resources. */
export const Rule = closed(properties)
export type Rule = TypeOf<typeof Rule>

/** A rule of a role of the cluster, which may also be about paths of the API server. */
export const ClusterRule = closed({
  ...properties,
  nonResourceURLs: optional(
    list(text({ expected: 'a path such as /metrics', pattern: /^(\*|\/\S*)$/ }), { min: 1 }),
    'Paths of the API server that are no resources, in place of resources.',
    { example: ['/metrics'] },
  ),
})
export type ClusterRule = TypeOf<typeof ClusterRule>
