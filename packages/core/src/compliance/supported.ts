import type { Claim, Compliance, ControlsByFramework } from '@konductor/interfaces'
import { claimedControls } from '../config/controls/safeguard.ts'
import { catalogueOf, fismaBaseline, isKnownVersion } from './catalogue.ts'

/** What a project answers to: what of it is asked when a component says what it supports. */
export type Answered = Pick<Compliance, 'frameworks' | 'fisma'>

const chosen = (name: string, version: string | undefined, wanted: readonly string[], claimed: readonly string[]) => {
  // Under the numbers of another version something else may stand.
  if (!isKnownVersion(name, version)) return []
  if (wanted.length === 0) return claimed
  const catalogue = catalogueOf(name)
  const inTable = (id: string): string => catalogue?.inTable(id) ?? id
  const known = new Set(claimed)
  // A part of a control, such as AC-2a, is less than what is claimed, and not claimed by itself.
  return wanted.filter((id) => known.has(id) || (name.startsWith('iso-') && known.has(inTable(id))))
}

const known = new WeakMap<readonly Claim[], WeakMap<Answered, ControlsByFramework>>()

/**
 * Of all that claims support, what the project answers to: for each of its frameworks the controls it names, or all
 * where it names none; for FISMA those of the baseline. Frameworks of which nothing is supported are left out.
 *
 * The same claims are asked again and again for the same project, and answered once.
 */
export const supported = (claims: readonly Claim[], answered: Answered): ControlsByFramework => {
  const byProject = known.get(claims) ?? new WeakMap<Answered, ControlsByFramework>()
  known.set(claims, byProject)
  const found = byProject.get(answered) ?? find(claims, answered)
  byProject.set(answered, found)
  return found
}

const find = (claims: readonly Claim[], { frameworks, fisma }: Answered): ControlsByFramework => {
  const all = claimedControls(claims)
  const nist = all['nist-800-53'] ?? []
  const baseline = fisma?.level === undefined ? [] : fismaBaseline(fisma.level)
  const found: Record<string, readonly string[]> = {}
  for (const { name, version, controls } of frameworks) {
    const wanted = controls.map(({ id }) => id)
    const ids = chosen(name, version, wanted, name === 'fisma' ? nist : (all[name] ?? []))
    if (ids.length > 0) found[name] = [...new Set([...(found[name] ?? []), ...ids])].sort()
  }
  const ofBaseline = baseline.filter((id) => nist.includes(id))
  if (ofBaseline.length > 0) found['fisma'] = [...new Set([...(found['fisma'] ?? []), ...ofBaseline])].sort()
  return found
}
