import { dirname, resolve } from 'node:path'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Identity } from '../graph/urn.ts'
import type { PlanOptions } from '../plan-options.ts'
import { readJson } from '../read-json.ts'
import { isMap } from '../text/mark.ts'
import { answerFrom } from './answer-from.ts'
import { readAnswers, unusable } from './read-answers.ts'
import { stackOutputs } from './stack-outputs.ts'

/** What stands in for the clouds, as functions. */
export type AnswerFunctions = Pick<PlanOptions, 'invoke' | 'call' | 'read'>

const STACK_REFERENCE = 'pulumi:pulumi:StackReference'

/** Each stack's outputs, read from where the answers say. */
const readStacks = (
  stacks: Readonly<Record<string, unknown>>,
  folder: string,
): Outcome<readonly Problem[], ReadonlyMap<string, Readonly<Record<string, unknown>>>> => {
  const problems: Problem[] = []
  const outputs = new Map<string, Readonly<Record<string, unknown>>>()
  for (const [name, said] of Object.entries(stacks)) {
    const at = typeof said === 'string' ? resolve(folder, said) : `answers.stacks["${name}"]`
    const read: Outcome<readonly Problem[], unknown> =
      typeof said === 'string' ? readJson(at, unusable) : { _tag: 'Right', right: said }
    if (read._tag === 'Left') problems.push(...read.left)
    else if (!isMap(read.right))
      problems.push(unusable(at, 'it holds no outputs: neither a plan, nor an export, nor an object'))
    else outputs.set(name, stackOutputs(read.right))
  }
  return problems.length > 0 ? { _tag: 'Left', left: problems } : { _tag: 'Right', right: outputs }
}

/** As Pulumi completes the name of a stack. */
const namesOf = (reference: string, { organization, project }: Identity): readonly string[] =>
  reference.includes('/') ? [reference] : [reference, `${organization}/${project}/${reference}`]

/**
 * The functions that answer a run: those of the options first, and what they leave open by the answers that are data.
 *
 * @param folder The project's, which paths start from.
 */
export const answersOf = (
  options: Pick<PlanOptions, 'invoke' | 'call' | 'read' | 'answers'>,
  folder: string,
  identity: Identity,
): Outcome<readonly Problem[], AnswerFunctions> => {
  if (options.answers === undefined) return { _tag: 'Right', right: options }
  const file = typeof options.answers === 'string' ? resolve(folder, options.answers) : undefined
  const read = readAnswers(options.answers, file)
  if (read._tag === 'Left') return read
  const answers = read.right
  const stacks = readStacks(answers.stacks ?? {}, file === undefined ? folder : dirname(file))
  if (stacks._tag === 'Left') return stacks
  const invoke = answerFrom(answers.invoke ?? {})
  const call = answerFrom(answers.call ?? {})
  return {
    _tag: 'Right',
    right: {
      invoke: (token, args) => options.invoke?.(token, args) ?? invoke(token, args),
      call: (token, args) => options.call?.(token, args) ?? call(token, args),
      read: (lookup) => {
        const answered = options.read?.(lookup) ?? answers.read?.[lookup.type]?.[lookup.id]
        if (answered !== undefined || lookup.type !== STACK_REFERENCE) return answered
        const outputs = namesOf(lookup.id, identity)
          .map((name) => stacks.right.get(name))
          .find((found) => found !== undefined)
        return outputs === undefined ? undefined : { outputs, secretOutputNames: secretNames(outputs) }
      },
    },
  }
}

const holdsSecret = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && 'secret' in value && value.secret === true) return true
  return Object.values(value).some(holdsSecret)
}

const secretNames = (outputs: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(outputs)
    .filter((name) => holdsSecret(outputs[name]))
    .toSorted()
