import type { ChildOptions } from '@konductor/core'
import { aliasOf } from '../provider/alias-of.ts'
import type { PolicyToAttach } from './managed-policy-args.ts'

const kebab = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()

/** What an attachment is called after the name of its component: by what is attached, never by its place in a list. */
export const attachmentRole = (policy: PolicyToAttach): string =>
  'aws' in policy ? `attachment-aws-${kebab(policy.aws)}` : `attachment-${kebab(policy.as)}`

/** What else Pulumi has to know of an attachment: what comes before it, and what it was called before. */
export const attachmentOptions = (name: string, policy: PolicyToAttach): ChildOptions =>
  'aws' in policy
    ? {}
    : {
        aliases: aliasOf(`${name}-attachment`, policy.formerly === undefined ? undefined : kebab(policy.formerly)),
        ...(policy.after === undefined ? {} : { dependsOn: policy.after }),
      }

/** The ARN of a policy of AWS. */
export const awsPolicyArn = (name: string, partition: string): string => `arn:${partition}:iam::aws:policy/${name}`
