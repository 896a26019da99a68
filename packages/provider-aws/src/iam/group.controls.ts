import type { Safeguard } from '@konductor/core/config'
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
