import type { Fault } from '@konductor/core/config'
import { attachmentRole } from './attachments.ts'
import { attachedAs } from './grants.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'

/** Managed policies that are named twice, or whose attachments would be called the same. */
export const sameAttachments = (policies: readonly MeantPolicy[]): readonly Fault[] => {
  const names = policies.map((policy) => attachmentRole(attachedAs(policy)))
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            _tag: 'Contradiction',
            because: 'the same policy is attached twice, or one whose name differs in signs only',
            fix: 'take out one of the two',
            below: ['managedPolicies', index],
          },
        ]
      : [],
  )
}
