import { dirname, resolve } from 'node:path'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Identity } from '../graph/urn.ts'
import type { Answered, Lookup, PlanOptions } from '../plan-options.ts'
import { readJson } from '../read-json.ts'
import { isMap } from '../text/mark.ts'
import { answerFrom } from './answer-from.ts'
import { readAnswers, unusable } from './read-answers.ts'
import { stackOutputs } from './stack-outputs.ts'

/** What stands in for the clouds, as functions. */
export interface AnswerFunctions {
  readonly invoke: (token: string, args: Readonly<Record<string, unknown>>) => Promise<object | undefined>
  readonly call: (token: string, args: Readonly<Record<string, unknown>>) => Promise<object | undefined>
  readonly read: (lookup: Lookup) => Promise<object | undefined>
}

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
  const { answers: given = {} } = options
  const file = typeof given === 'string' ? resolve(folder, given) : undefined
  const read = readAnswers(given, file)
  if (read._tag === 'Left') return read
  const answers = read.right
  const stacks = readStacks(answers.stacks ?? {}, file === undefined ? folder : dirname(file))
  if (stacks._tag === 'Left') return stacks
  const invoke = answerFrom(answers.invoke ?? {})
  const call = answerFrom(answers.call ?? {})
  return {
    _tag: 'Right',
    right: {
      invoke: async (token, args) => (await anObject('invoke', options.invoke?.(token, args))) ?? invoke(token, args),
      call: async (token, args) => (await anObject('call', options.call?.(token, args))) ?? call(token, args),
      read: async (lookup) => {
        const answered = (await anObject('read', options.read?.(lookup))) ?? answers.read?.[lookup.type]?.[lookup.id]
        if (answered !== undefined || lookup.type !== STACK_REFERENCE) return answered
        const outputs = namesOf(lookup.id, identity)
          .map((name) => stacks.right.get(name))
          .find((found) => found !== undefined)
        return outputs === undefined ? undefined : { outputs, secretOutputNames: secretNames(outputs) }
      },
    },
  }
}

/** An answer of a function of the options, which need not be written in TypeScript. */
const anObject = async (option: string, answer: Answered): Promise<object | undefined> => {
  const answered: unknown = await answer
  if (answered === undefined || answered === null) return undefined
  if (isMap(answered)) return answered
  throw new Error(`what the plan's option \`${option}\` answers is to be an object of properties, or undefined`)
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
