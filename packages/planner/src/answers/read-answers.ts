import { readFileSync } from 'node:fs'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Answers } from '../plan-options.ts'

/** Whether it is an object of JSON that is no list. */
export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Answers that nothing can be answered with. */
export const unusable = (at: string, because: string): Problem => ({
  _tag: 'AnswersUnusable',
  at,
  because,
  fix: 'write answers as the README of @konductor/planner shows them: { invoke, call, read, stacks }',
})

/** What a file of JSON holds. */
export const readJson = (file: string): Outcome<readonly Problem[], unknown> => {
  try {
    return { _tag: 'Right', right: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    // What JSON.parse says quotes the text, which may hold a secret.
    const because = error instanceof SyntaxError ? 'it is not JSON' : `it cannot be read: ${codeOf(error)}`
    return { _tag: 'Left', left: [unusable(file, because)] }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const KEYS: ReadonlySet<string> = new Set(['$schema', 'invoke', 'call', 'read', 'stacks'])

const isAnswerTo = (value: unknown): boolean =>
  isTable(value) && Object.keys(value).every((key) => ['args', 'result', 'failure'].includes(key))

const faultsOf = (answers: Readonly<Record<string, unknown>>, at: string): readonly Problem[] => {
  const tables = (['invoke', 'call'] as const).flatMap((kind) => {
    const table = answers[kind] ?? {}
    if (!isTable(table)) return [unusable(`${at}: ${kind}`, 'it is not an object of answers by token')]
    return Object.entries(table)
      .filter(([, answer]) => !(Array.isArray(answer) ? answer.every(isAnswerTo) : isTable(answer)))
      .map(([token]) =>
        unusable(
          `${at}: ${kind}["${token}"]`,
          'an answer is an object, or a list of { args, result } and { args, failure }',
        ),
      )
  })
  const others = (['read', 'stacks'] as const)
    .filter((kind) => !isTable(answers[kind] ?? {}))
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
    file === undefined ? { _tag: 'Right', right: given } : readJson(file)
  if (read._tag === 'Left') return read
  const at = file ?? 'answers'
  if (!isTable(read.right)) return { _tag: 'Left', left: [unusable(at, 'it is not an object')] }
  const faults = faultsOf(read.right, at)
  return faults.length > 0 ? { _tag: 'Left', left: faults } : { _tag: 'Right', right: read.right }
}
