import type { Outcome, Problem } from '@konductor/interfaces'
import type { Answers } from '../plan-options.ts'
import { readJson } from '../read-json.ts'
import { isMap } from '../text/mark.ts'

/** Answers that nothing can be answered with. */
export const unusable = (at: string, because: string): Problem => ({
  _tag: 'AnswersUnusable',
  at,
  because,
  fix: 'write answers as the README of @konductor/planner shows them: { invoke, call, read, stacks }',
})

const KEYS: ReadonlySet<string> = new Set(['$schema', 'invoke', 'call', 'read', 'stacks'])

const isAnswerTo = (value: unknown): boolean =>
  isMap(value) && Object.keys(value).every((key) => ['args', 'result', 'failure'].includes(key))

const faultsOf = (answers: Readonly<Record<string, unknown>>, at: string): readonly Problem[] => {
  const tables = (['invoke', 'call'] as const).flatMap((kind) => {
    const table = answers[kind] ?? {}
    if (!isMap(table)) return [unusable(`${at}: ${kind}`, 'it is not an object of answers by token')]
    return Object.entries(table)
      .filter(([, answer]) => !(Array.isArray(answer) ? answer.every(isAnswerTo) : isMap(answer)))
      .map(([token]) =>
        unusable(
          `${at}: ${kind}["${token}"]`,
          'an answer is an object, or a list of { args, result } and { args, failure }',
        ),
      )
  })
  const others = (['read', 'stacks'] as const)
    .filter((kind) => !isMap(answers[kind] ?? {}))
    .map((kind) => unusable(`${at}: ${kind}`, 'it is not an object'))
  const unknown = Object.keys(answers)
    .filter((key) => !KEYS.has(key))
    .map((key) => unusable(`${at}: ${key}`, 'nothing is answered by that name'))
  return [...unknown, ...tables, ...others]
}

/** Answers that were given, or are in the file. */
export const readAnswers = (
  given: string | Answers,
  file: string | undefined,
): Outcome<readonly Problem[], Answers> => {
  const read: Outcome<readonly Problem[], unknown> =
    file === undefined ? { _tag: 'Right', right: given } : readJson(file, unusable)
  if (read._tag === 'Left') return read
  const at = file ?? 'answers'
  if (!isMap(read.right)) return { _tag: 'Left', left: [unusable(at, 'it is not an object')] }
  const faults = faultsOf(read.right, at)
  return faults.length > 0 ? { _tag: 'Left', left: faults } : { _tag: 'Right', right: read.right }
}
