import type { PlannedResource } from '../plan.ts'
import type { PreviousResource } from './previous.ts'
import { differences } from './property-changes.ts'
import { comparedInputs } from './providers.ts'
import type { ReplaceKnowledge } from './replace-knowledge.ts'
import type { Step } from './step.ts'

/** What is known of the providers before and now. */
export interface Providers {
  readonly knowledge: ReplaceKnowledge
  stepOf(urn: string): Step | undefined
  planned(urn: string): PlannedResource | undefined
  before(urn: string): PreviousResource | undefined
}

/**
 * What another provider does to a resource. For a resource whose provider is another one, or is replaced itself, the
 * engine asks the new provider what its settings make of the old one's: when those would replace the provider, the
 * resource is replaced.
 */
export const providerChange = (
  resource: PlannedResource,
  old: PreviousResource,
  { knowledge, stepOf, planned, before }: Providers,
): true | 'may' | undefined => {
  if (!resource.custom || resource.provider === undefined || old.provider === undefined) return undefined
  const step = stepOf(resource.provider)
  const keeps = resource.provider === old.provider || step?.oldUrn === old.provider
  if (keeps && step?.op !== 'replace' && step?.may !== 'replace') return undefined
  const [now, then] = [planned(resource.provider), before(old.provider)]
  if (now === undefined || then === undefined) return keeps ? undefined : 'may'
  const { type } = now
  const judged = differences(comparedInputs(type, then.inputs), comparedInputs(type, now.inputs), [], {
    fills: (path) => knowledge.fills(type, path, then.inputs),
  }).map(({ path, kind }) => {
    const replaces = knowledge.replaces(type, path)
    if (replaces === true) return ['unknown', 'secret', 'content'].includes(kind) ? 'may' : true
    // Of a provider that nothing is known of, every change would be said of everything that it manages.
    return keeps ? undefined : replaces
  })
  if (judged.includes(true)) return true
  return judged.includes('may') ? 'may' : undefined
}
