import { assess, type Assessment } from './assess.ts'
import type { JudgedCase } from './cases/judged-case.ts'
import type { Exception } from './exceptions.ts'
import { runJudges } from './judging/run-judges.ts'
import type { Verdict } from './judging/verdict.ts'
import { planKnown } from './plan-known.ts'
import { translate } from './translate/translate.ts'
import { allTypes } from './types/all-types.ts'

/** A case, and what became of it. */
export interface Judged extends Assessment {
  readonly judged: JudgedCase
  readonly verdicts: readonly Verdict[]
  /** Pulumi's types that are in the plan, each once. */
  readonly types: readonly string[]
}

/** Plans every case, translates the plans, and has them judged. */
export const judgeAll = async (
  cases: readonly JudgedCase[],
  exceptions: readonly Exception[],
): Promise<readonly Judged[]> => {
  const planned = []
  for (const judged of cases) {
    const plan = await planKnown(judged.aws, allTypes)
    planned.push({ judged, plan, translation: translate(plan.resources, allTypes) })
  }
  const verdicts = runJudges(
    Object.fromEntries(planned.map(({ judged, translation }) => [judged.name, translation.template])),
  )
  return planned.map(({ judged, plan, translation }) => {
    const said = verdicts[judged.name] ?? []
    const types = [...new Set(plan.resources.map(({ type }) => type))]
    return { judged, verdicts: said, types, ...assess(judged, plan, translation, said, exceptions) }
  })
}

/** Exceptions that excuse nothing any more. */
export const unused = (judged: readonly Judged[], exceptions: readonly Exception[]): readonly string[] =>
  exceptions.flatMap((exception) => {
    const rules = judged.flatMap(({ findings }) =>
      findings.flatMap(({ rule, excused }) => (excused === exception ? [rule] : [])),
    )
    return exception.rules
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `the exception for ${rule} in ${exception.in.join(' and ')} excuses nothing`)
  })
