import type { Opening, Safeguard } from '@konductor/core/config'
import { bindingRisks, type JudgedBinding } from './binding-risks.ts'
import { riskOpenings, riskSafeguards } from './risk.ts'

/** What a binding does, in a namespace or in the cluster, and the controls that ask for it. */
export const bindingSafeguards: readonly Safeguard<JudgedBinding>[] = riskSafeguards(bindingRisks)

/** What a binding opens, subject by subject. */
export const bindingOpenings = (settings: JudgedBinding): readonly Opening[] => riskOpenings(bindingRisks, settings)
