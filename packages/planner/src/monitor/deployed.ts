import { createJudging } from '../diff/judging.ts'
import type { Previous } from '../diff/previous.ts'
import { wireProperties } from '../diff/state-value.ts'
import type { Step } from '../diff/step.ts'
import { plannedResource } from '../graph/planned-resource.ts'
import type { Registration } from '../graph/registration.ts'
import type { Identity } from '../graph/urn.ts'
import type { PlanOptions } from '../plan-options.ts'
import { isObject, kindOf, type WireObject, type WireValue } from '../wire/value.ts'

/** What a resource has already, as far as a preview tells its program. */
export interface Has {
  /** `same`: all of it stays. `update`: what the update leaves of it. */
  readonly by: 'same' | 'update'
  readonly id: string | undefined
  readonly outputs: WireObject
}

/** What is deployed, for a program that is planned against it. */
export interface Deployed {
  /** Makes a resource known, so that others can be judged by it. */
  add(registration: Registration): void
  /** What is to be done to a resource that is known. */
  stepOf(urn: string): Step | undefined
  /** What it was and had before, whatever is to be done to it. */
  before(urn: string): { readonly inputs: WireObject; readonly outputs: WireObject } | undefined
  /** What it has, unless it is made, made anew, or may be. */
  has(registration: Registration): Has | undefined
}

const isPlainMap = (value: WireValue | undefined): value is WireObject => isObject(value) && kindOf(value) === undefined

/** What the program says, over what was there before. */
const over = (before: WireObject, after: WireObject): WireObject => {
  const said = Object.entries(after).filter(([, value]) => value !== null)
  const merged = said.map(([key, value]) => {
    const old = before[key]
    return [key, isPlainMap(old) && isPlainMap(value) ? over(old, value) : value] as const
  })
  return { ...before, ...Object.fromEntries(merged) }
}

const without = (properties: WireObject, keys: ReadonlySet<string>): WireObject =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.has(key)))

const removed = (step: Step): ReadonlySet<string> =>
  new Set((step.changes ?? []).flatMap(({ kind, path }) => (kind === 'removed' ? [path] : [])))

/** What there is before a deployment; an earlier plan says only what was asked for, and knows no outputs. */
export const createDeployed = (
  identity: Identity,
  previous: Previous,
  tables: NonNullable<PlanOptions['tables']>,
): Deployed => {
  const judging = createJudging(identity, previous, tables)
  return {
    add: (registration) => judging.add(plannedResource(registration)),
    stepOf: (urn) => judging.stepOf(urn),
    before: (urn) => {
      judging.stepOf(urn)
      const old = judging.oldOf(urn)
      return old && { inputs: wireProperties(old.inputs), outputs: wireProperties(old.outputs ?? {}) }
    },
    has: ({ urn, custom, id, inputs }) => {
      const step = custom ? judging.stepOf(urn) : undefined
      const old = judging.oldOf(urn)
      if (step === undefined || old?.outputs === undefined) return undefined
      const outputs = wireProperties(old.outputs)
      if (step.op === 'same') return { by: 'same', id: old.id, outputs }
      // It is looked up again, and may have changed since.
      if (step.op === 'read') return old.id === id ? { by: 'same', id, outputs: over(outputs, inputs) } : undefined
      if (step.op !== 'update' || step.may !== undefined) return undefined
      return { by: 'update', id: old.id, outputs: over(without(outputs, removed(step)), inputs) }
    },
  }
}
