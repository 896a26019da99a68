import { closed, optional, required, text, type TypeOf } from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
import { objectName } from '../objects/object-names.ts'
import { objectReference } from '../objects/object-references.ts'
import { sourceFaults } from '../pods/source-faults.ts'

const kinds = ['serviceAccount', 'existingServiceAccount', 'user', 'group'] as const

const accountName = required(objectName(), 'Its name.', { example: 'web' })

const properties = {
  serviceAccount: optional(
    objectReference('serviceAccounts', 'service account'),
    'Service account that this stack makes, by key; it may be in another namespace.',
    { example: 'web' },
  ),
  user: optional(text({ expected: 'the name of a user' }), 'User, as the cluster knows them.', {
    example: 'anna@acme.example',
  }),
  group: optional(text({ expected: 'the name of a group' }), 'Group, as the cluster knows it.', {
    example: 'shop-developers',
  }),
} as const

/** Who gets a role in a namespace. */
export const Subject = closed(
  {
    ...properties,
    existingServiceAccount: optional(
      closed({
        name: accountName,
        namespace: optional(namespaceName(), 'Its namespace. Left out: that of the binding.'),
      }),
      'Service account that is on the clusters already.',
    ),
  },
  (subject) => sourceFaults(subject, kinds, '{ serviceAccount: web }'),
)
export type Subject = TypeOf<typeof Subject>

/** Who gets a role in the whole cluster: an account's namespace is always said, since Kubernetes wants it. */
export const ClusterSubject = closed(
  {
    ...properties,
    existingServiceAccount: optional(
      closed({
        name: accountName,
        namespace: required(namespaceName(), 'Its namespace.', { example: 'shop' }),
      }),
      'Service account that is on the clusters already.',
    ),
  },
  (subject) => sourceFaults(subject, kinds, '{ serviceAccount: web }'),
)
export type ClusterSubject = TypeOf<typeof ClusterSubject>
