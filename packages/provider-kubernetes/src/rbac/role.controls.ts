import type { Opening, Safeguard } from '@konductor/core/config'
import { riskOpenings, riskSafeguards } from './risk.ts'
import { ruleRisks, type JudgedRules } from './rule-risks.ts'

/** What a role does, of a namespace or of the cluster, and the controls that ask for it. */
export const roleSafeguards: readonly Safeguard<JudgedRules>[] = riskSafeguards(ruleRisks)

/** What a role opens, rule by rule. */
export const roleOpenings = (settings: JudgedRules): readonly Opening[] => riskOpenings(ruleRisks, settings)
