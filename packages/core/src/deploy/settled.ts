import { isSecret, Output } from '@pulumi/pulumi/output.js'
import { Resource } from '@pulumi/pulumi/resource.js'
import * as pulumiSettings from '@pulumi/pulumi/runtime/settings.js'

const nothing = (): void => {}

/** Ends when every promise and output in a value has, well or not. */
const leavesOf = async (value: unknown): Promise<void> => {
  if (value instanceof Promise) return value.then(leavesOf, nothing)
  // An output knows whether it is secret once it knows everything else, in a preview too.
  if (Output.isInstance(value)) return isSecret(value).then(nothing, nothing)
  if (typeof value !== 'object' || value === null || Resource.isInstance(value)) return
  await Promise.all(Object.values(value).map(leavesOf))
}

/** The SDK has this function and leaves it out of its types. */
const waitForRpcs = async (): Promise<void> => {
  const wait: unknown = Reflect.get(pulumiSettings, 'waitForRPCs')
  if (typeof wait === 'function') await wait()
}

/** Ends when the outputs of a run are known and Pulumi has answered everything it was asked. */
export const settled = async (outputs: unknown): Promise<void> => {
  await leavesOf(outputs)
  await waitForRpcs()
}
