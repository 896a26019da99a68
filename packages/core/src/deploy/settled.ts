import { isSecret, Output } from '@pulumi/pulumi/output.js'
import { Resource } from '@pulumi/pulumi/resource.js'
import * as pulumiSettings from '@pulumi/pulumi/runtime/settings.js'
import { getStackResource } from '@pulumi/pulumi/runtime/stack.js'

/** Ends when nothing is on its way any more, and says before each thing that it waits for what it is. */
export type Settled = (waitFor: (what: string) => void) => Promise<void>

const nothing = (): void => {}

/** Ends when every promise and output in a value has, well or not. A program may export what leads back to itself. */
const leavesOf = async (value: unknown, seen = new Set<unknown>()): Promise<void> => {
  if (seen.has(value)) return
  if (value instanceof Promise) return value.then((settled) => leavesOf(settled, seen), nothing)
  // An output knows whether it is secret once it knows everything else, in a preview too.
  if (Output.isInstance(value)) return isSecret(value).then(nothing, nothing)
  if (typeof value !== 'object' || value === null || Resource.isInstance(value)) return
  seen.add(value)
  await Promise.all(Object.values(value).map((each) => leavesOf(each, seen)))
}

/**
 * Ends when the program's module, or the function it exports, has ended: Pulumi knows the stack's outputs then. Not there
 * outside of a program.
 */
export const programEnd = (): Promise<void> | undefined => {
  const stack = getStackResource()
  return stack === undefined ? undefined : leavesOf(stack.outputs)
}

/** The SDK has this function and leaves it out of its types. */
const waitForRpcs = async (): Promise<void> => {
  const wait: unknown = Reflect.get(pulumiSettings, 'waitForRPCs')
  if (typeof wait === 'function') await wait()
}

const ownWork = 'a resource or an output'

/**
 * What a program waits for once its run has ended with these outputs: the outputs, what Pulumi was asked, and the rest
 * of the program itself, which may be evaluated to its end only later.
 */
export const settling = (outputs: unknown): Settled => {
  const known = leavesOf(outputs)
  return async (waitFor) => {
    waitFor(ownWork)
    await known
    await waitForRpcs()
    waitFor('the program')
    await programEnd()
    waitFor(ownWork)
    await waitForRpcs()
  }
}
