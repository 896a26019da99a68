import type { Safeguard } from '@konductor/core/config'
import { grantSafeguards, type JudgedGrants } from './grants.controls.ts'

/** What a managed policy of ours does, and the controls that ask for it. */
export const policySafeguards: readonly Safeguard<JudgedGrants>[] = grantSafeguards(['main'], 'main')

/** The controls that a policy can give up. */
export const policyControls: readonly string[] = policySafeguards.flatMap(({ opening }) =>
  opening === undefined ? [] : [opening.control],
)
