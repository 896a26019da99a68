import { assess, type Assessment, type Shown } from './assess.ts'
import { awsClaimed } from './aws-claimed.ts'
import type { JudgedCase, UnitsCase } from './cases/judged-case.ts'
import type { Exception } from './exceptions.ts'
import { runJudges } from './judging/run-judges.ts'
import type { Verdict } from './judging/verdict.ts'
import { planKnown } from './plan-known.ts'
import { translate, type Translation } from './translate/translate.ts'
import { allTypes } from './types/all-types.ts'

/** A case, and what became of it. */
export interface Judged extends Assessment {
  readonly judged: UnitsCase
  readonly verdicts: readonly Verdict[]
  /** Pulumi's types that are in the plan, each once. */
  readonly types: readonly string[]
}

/** The resources of a template, by what they are called in it. */
const shownIn = ({ template, urns }: Translation): Shown =>
  new Map([...urns].map(([id, urn]) => [id, { urn, type: template.Resources[id]?.Type ?? '' }]))

/** Plans every case, translates the plans, and has them judged. */
export const judgeAll = async (
  cases: readonly JudgedCase[],
  exceptions: readonly Exception[],
): Promise<readonly Judged[]> => {
  const planned = []
  for (const judged of cases) {
    const plan = await planKnown(judged, allTypes)
    planned.push({ judged, plan, translation: translate(plan.resources, allTypes) })
  }
  const verdicts = runJudges(
    'judge.mjs',
    Object.fromEntries(planned.map(({ judged, translation }) => [judged.name, translation.template])),
  )
  return planned.map(({ judged, plan, translation }) => {
    const said = verdicts[judged.name] ?? []
    const types = [...new Set(plan.resources.map(({ type }) => type))]
    return {
      judged,
      verdicts: said,
      types,
      ...assess(judged, plan, shownIn(translation), said, exceptions, awsClaimed),
    }
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
