import { isProviderType, nameOf, typeOf } from '../graph/urn.ts'
import type { PreviousResource } from './previous.ts'

const isDefaultUrn = (urn: string): boolean => isProviderType(typeOf(urn)) && nameOf(urn).startsWith('default')

/** Whether nobody wrote it: Pulumi made it for resources that name no provider. */
export const isDefaultProvider = ({ urn }: Pick<PreviousResource, 'urn'>): boolean => isDefaultUrn(urn)

/** What the engine notes for itself among the inputs of a provider. */
const notInputs = new Set(['version', 'pluginDownloadURL'])

/** The inputs that are compared. */
export const comparedInputs = (
  type: string,
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  isProviderType(type) ? Object.fromEntries(Object.entries(inputs).filter(([key]) => !notInputs.has(key))) : inputs
