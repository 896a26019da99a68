import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import type { RegisterResourceHookRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import type { Step } from '../diff/step.ts'
import type { Registration } from '../graph/registration.ts'
import type { HookTime } from '../plan.ts'
import { structOf } from '../wire/struct.ts'
import type { WireObject } from '../wire/value.ts'
import { hookFailed, Refusal } from './failure.ts'
import type { Run } from './run.ts'

/** A function of the program that runs around an operation. */
interface Hook {
  readonly callback: Callback | undefined
  /** It also runs in a preview. */
  readonly onDryRun: boolean
  /** What goes wrong in it is only said. */
  readonly ignoreErrors: boolean
}

/** The hooks of a program, by name. */
export interface Hooks {
  /** @throws Refusal when the name is empty or taken. */
  register(name: string, hook: Hook): void
  get(name: string): Hook
}

export const createHooks = (): Hooks => {
  const byName = new Map<string, Hook>()
  return {
    register: (name, hook) => {
      if (name === '') throw new Refusal('resource hook name cannot be empty')
      if (byName.has(name)) throw new Refusal(`resource hook already registered for name "${name}"`)
      byName.set(name, hook)
    },
    get: (name) => {
      const hook = byName.get(name)
      if (hook === undefined) throw new Refusal(`resource hook not registered for ${name}`)
      return hook
    },
  }
}

export const hookOf = (request: RegisterResourceHookRequest): Hook => ({
  callback: request.getCallback(),
  onDryRun: request.getOnDryRun(),
  ignoreErrors: request.getIgnoreErrors?.() ?? false,
})

/** What hooks run around; nothing is done to what stays as it is. */
const operationOf = (step: Step | undefined): 'Create' | 'Update' | undefined => {
  if (step?.op === 'same') return undefined
  return step?.op === 'update' ? 'Update' : 'Create'
}

/** Runs those hooks of a resource that a preview runs. Without outputs it is yet to be done. */
export const runHooks = async (run: Run, registration: Registration, outputs?: WireObject): Promise<void> => {
  const { hooks = {} } = registration.options
  if (Object.keys(hooks).length === 0) return
  const operation = operationOf(run.deployed?.stepOf(registration.urn))
  if (operation === undefined) return
  const time = outputs === undefined ? 'before' : 'after'
  const when: HookTime = `${time}${operation}`
  const before = operation === 'Update' ? run.deployed?.before(registration.urn) : undefined
  for (const name of hooks[when] ?? []) {
    const { callback, onDryRun, ignoreErrors } = run.hooks.get(name)
    if (!onDryRun || callback === undefined) continue
    const message = new resourceProtocol.ResourceHookRequest()
      .setUrn(registration.urn)
      .setId(registration.id ?? '')
      .setName(registration.name)
      .setType(registration.type)
      .setNewInputs(structOf(registration.inputs))
      .setOldInputs(before === undefined ? undefined : structOf(before.inputs))
      .setOldOutputs(before === undefined ? undefined : structOf(before.outputs))
      .setNewOutputs(outputs === undefined ? undefined : structOf(outputs))
    const answer = await run.callbacks.invoke(callback, message.serializeBinary())
    const error = resourceProtocol.ResourceHookResponse.deserializeBinary(answer).getError()
    if (error === '') continue
    if (!ignoreErrors) throw hookFailed(`${time} hook "${name}" failed: ${error}`, name, registration.urn)
    run.log({
      severity: 'warning',
      message: `${time === 'before' ? 'Before' : 'After'}${operation} hook "${name}" failed: ${error}`,
      urn: registration.urn,
    })
  }
}
