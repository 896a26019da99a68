import { isDeepStrictEqual } from 'node:util'
import { AnsweredFailure } from '../monitor/failure.ts'
import type { Answers, AnswerTo } from '../plan-options.ts'

const isList = (answers: object): answers is readonly AnswerTo[] => Array.isArray(answers)

const fits = ({ args = {} }: AnswerTo, asked: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(args).every(([key, value]) => isDeepStrictEqual(value, asked[key]))

/** What a table of answers has for a token and these arguments: the first that fits. */
export const answerFrom =
  (table: NonNullable<Answers['invoke']>) =>
  (token: string, args: Readonly<Record<string, unknown>>): object | undefined => {
    const answers = Object.hasOwn(table, token) ? table[token] : undefined
    if (answers === undefined || !isList(answers)) return answers
    const found = answers.find((each) => fits(each, args))
    if (found?.failure !== undefined) throw new AnsweredFailure(found.failure)
    return found?.result
  }
