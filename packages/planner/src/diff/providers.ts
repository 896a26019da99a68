import { isProviderType, nameOf, typeOf } from '../graph/urn.ts'
import type { PlannedResource } from '../plan.ts'
import type { PreviousResource } from './previous.ts'
import type { Step } from './step.ts'

const isDefaultUrn = (urn: string): boolean => isProviderType(typeOf(urn)) && nameOf(urn).startsWith('default')

/** Whether nobody wrote it: Pulumi made it for resources that name no provider. */
export const isDefaultProvider = ({ urn }: Pick<PreviousResource, 'urn'>): boolean => isDefaultUrn(urn)

/**
 * Whether a resource keeps its provider. The engine replaces a resource whose provider is another one, or is replaced
 * itself; from one provider by default to the next, as with every new version of an SDK, it does not.
 */
export const sameProvider = (
  resource: PlannedResource,
  old: PreviousResource,
  stepOf: (urn: string) => Step | undefined,
): boolean => {
  if (!resource.custom || resource.provider === undefined || old.provider === undefined) return true
  if (isDefaultUrn(resource.provider) && isDefaultUrn(old.provider)) return true
  const step = stepOf(resource.provider)
  if (step?.op === 'replace') return false
  return resource.provider === old.provider || step?.oldUrn === old.provider
}
