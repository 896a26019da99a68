import type { Exception, Safeguard } from '@konductor/core/config'
import { attachmentSafeguards, grantSafeguards, type JudgedGrants } from './grants.controls.ts'

/** What a group does, and the controls that ask for it. */
export const groupSafeguards: readonly Safeguard<JudgedGrants>[] = [
  ...grantSafeguards(['main', 'policy'], 'policy'),
  ...attachmentSafeguards(['main']),
]

/** The controls that a group can give up. */
export const groupControls: readonly string[] = groupSafeguards.flatMap(({ opening }) =>
  opening === undefined ? [] : [opening.control],
)

/** What a group whose members are said elsewhere does not do, and why. */
export const groupExceptions: readonly Exception[] = [
  {
    controls: { 'cdk-nag': ['IAMGroupHasUsers'] },
    reason:
      'Who is in a group is often for somebody else to say, and changes without a deployment; users says it where it is said here.',
  },
]
