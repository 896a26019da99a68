import { getStackResource } from '@pulumi/pulumi/runtime/stack.js'
import type { Answered } from '../compliance/supported.ts'

const byStack = new WeakMap<object, Answered>()
const nothing: Answered = { frameworks: [] }

/** Says what the project of this run answers to, for the components that are made from now on. */
export const answerTo = ({ frameworks, fisma }: Answered): void => {
  const stack = getStackResource()
  if (stack !== undefined) byStack.set(stack, { frameworks, ...(fisma === undefined ? {} : { fisma }) })
}

/** What the project of this run answers to; nothing in a program that does not call `deploy`. */
export const answered = (): Answered => {
  const stack = getStackResource()
  return (stack === undefined ? undefined : byStack.get(stack)) ?? nothing
}
