import { supported, verifyClaims, type VerifiedClaim } from '@konductor/core/config'
import type { AcknowledgedOpening, AnyModule, ComplianceMode, Problem } from '@konductor/interfaces'
import type { PlannedResource } from '@konductor/planner'
import { asProblem } from '../problems/by-severity.ts'
import type { StackCompliance } from './modules-of.ts'

/** What there is to say of compliance in a plan. */
export interface ComplianceReport {
  readonly mode: ComplianceMode
  /** Framework → control → names of the components that support it: of what the project answers to. */
  readonly supports: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Every claim of every component, with all controls that are known. */
  readonly claims: readonly VerifiedClaim[]
  /** Claims that the planned resources do not bear out; none where compliance is disabled. */
  readonly broken: readonly Problem[]
  /** What units open that is closed by default, and why. */
  readonly openings: readonly AcknowledgedOpening[]
  /** Reasons and authorizations that end soon, or have ended. */
  readonly ending: readonly Problem[]
}

const brokenClaim = ({ name, does, controls, broken = [] }: VerifiedClaim): readonly Problem[] =>
  broken.map(({ resource, property, because }) => ({
    _tag: 'BrokenClaim',
    at: `${resource}: ${property}`,
    because: `${name} ${does}, says the component, and its resources do not: ${because}${lost(controls['nist-800-53'])}`,
    fix: 'find the transform, or the program, that changes it; to open it on purpose, use the setting or override',
  }))

const lost = (ids: readonly string[] | undefined): string =>
  ids === undefined || ids.length === 0 ? '' : `; lost: ${ids.join(', ')}`

const supporters = (claims: readonly VerifiedClaim[], stack: StackCompliance): ComplianceReport['supports'] => {
  const byComponent = new Map<string, VerifiedClaim[]>()
  for (const claim of claims) {
    if (claim.verdict === 'broken') continue
    const own = byComponent.get(claim.component) ?? []
    own.push(claim)
    byComponent.set(claim.component, own)
  }
  const all: Record<string, Record<string, string[]>> = {}
  for (const own of byComponent.values()) {
    for (const [framework, ids] of Object.entries(supported(own, stack.settings))) {
      for (const id of ids) ((all[framework] ??= {})[id] ??= []).push(own[0]?.name ?? '')
    }
  }
  return Object.fromEntries(
    Object.entries(all)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([framework, controls]) => [
        framework,
        Object.fromEntries(Object.entries(controls).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  )
}

/**
 * What the components of a plan claim, held against its resources. Nothing where no component claims anything and the
 * project says nothing of compliance.
 */
export const complianceReport = (
  resources: readonly PlannedResource[],
  modules: readonly Pick<AnyModule, 'safeguards'>[],
  stack: StackCompliance = {
    settings: { mode: 'enforcing', frameworks: [], exceptions: [] },
    openings: [],
    ending: [],
  },
): ComplianceReport | undefined => {
  const claims = verifyClaims(resources, Object.assign({}, ...modules.map(({ safeguards }) => safeguards ?? {})))
  const { settings, openings, ending } = stack
  if (claims.length === 0 && settings.frameworks.length === 0 && settings.fisma === undefined && openings.length === 0)
    return undefined
  return {
    mode: settings.mode,
    supports: supporters(claims, stack),
    claims,
    broken: settings.mode === 'disabled' ? [] : claims.flatMap(brokenClaim),
    openings,
    ending: ending.map(asProblem),
  }
}
