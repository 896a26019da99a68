import type { MatcherState } from 'vitest'
import type { Wanted } from '../ask/ask.ts'
import { findAll } from '../ask/ask.ts'
import type { Comparison, Step } from '../diff/step.ts'
import { STACK_TYPE } from '../graph/urn.ts'
import type { Plan } from '../plan.ts'
import { readableType } from '../text/readable-type.ts'

/** A resource that a plan is expected to have. */
export interface ExpectedResource extends Wanted {
  /** Those named have to be there so; others may be there, too. */
  readonly inputs?: Readonly<Record<string, unknown>>
  /** The same for options. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** What `expect` can say of plans and comparisons. The second parameter is there because vitest's own has it. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- vitest merges only interfaces with the same parameters
export interface PlanMatchers<R = void, T = unknown> {
  /** The plan's program ran to its end, and there are no problems. */
  toPlanCleanly(): R
  /** The plan has such a resource. */
  toHaveResource(expected: ExpectedResource): R
  /** The deployment surely replaces nothing. */
  toReplaceNothing(): R
  /** The deployment deletes nothing. */
  toDeleteNothing(): R
}

interface Result {
  readonly pass: boolean
  message(): string
}

type Context = Pick<MatcherState, 'equals' | 'utils' | 'isNot'>

const result = (pass: boolean, message: () => string): Result => ({ pass, message })

const named = ({ type, name }: { readonly type: string; readonly name: string }): string =>
  `  ${readableType(type)} ${name}`

const without = (comparison: Comparison, what: string, undesired: (step: Step) => boolean): Result => {
  const found = comparison.steps.filter(undesired)
  return result(found.length === 0, () =>
    found.length === 0
      ? `expected the deployment to ${what} something`
      : `expected the deployment to ${what} nothing, and it would ${what}:\n${found.map(named).join('\n')}`,
  )
}

/** For `expect.extend`. */
export const matchers = {
  toPlanCleanly(plan: Plan): Result {
    const problems = plan.problems.map(({ _tag, at, because, fix }) => `  ${at}: ${because}; ${fix} [${_tag}]`)
    const said = problems.length > 0 ? problems : [`  ${plan.ended.reason ?? 'the program did not run to its end'}`]
    const pass = plan.ended.ok && problems.length === 0
    return result(pass, () =>
      pass ? 'expected the plan to have problems' : `expected the plan to have no problems:\n${said.join('\n')}`,
    )
  },
  toHaveResource(this: Context, plan: Plan, expected: ExpectedResource): Result {
    const { inputs = {}, options = {}, ...wanted } = expected
    const candidates = findAll(plan, wanted)
    const contains = (has: unknown, wants: object): boolean =>
      this.equals(has, wants, [this.utils.iterableEquality, this.utils.subsetEquality])
    const pass = candidates.some((each) => contains(each.inputs, inputs) && contains(each.options, options))
    return result(pass, () => {
      const text = this.utils.stringify(expected)
      if (pass) return `expected the plan not to have ${text}`
      const there = candidates.map(
        (each) => `${named(each)}: ${this.utils.stringify({ inputs: each.inputs, options: each.options })}`,
      )
      const all = plan.resources.filter(({ type }) => type !== STACK_TYPE).map(named)
      return `expected the plan to have ${text}; it has:\n${(there.length > 0 ? there : all).join('\n')}`
    })
  },
  toReplaceNothing(comparison: Comparison): Result {
    return without(comparison, 'replace', ({ op }) => op === 'replace')
  },
  toDeleteNothing(comparison: Comparison): Result {
    return without(comparison, 'delete', ({ op }) => op === 'delete')
  },
}
