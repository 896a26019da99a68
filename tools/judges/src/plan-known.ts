import { plan, type Plan, type PlannedResource } from '@konductor/planner'
import { join } from 'node:path'
import { answers } from './answers.ts'
import type { JudgedCase } from './cases/judged-case.ts'
import { givenValues } from './translate/given.ts'
import type { TypeRules } from './translate/type-rule.ts'

const ended = (made: Plan): Plan => {
  if (made.ended.ok && made.problems.length === 0) return made
  const problems = made.problems.map(({ at, because, fix }) => `${at}: ${because}: ${fix}`)
  throw new Error(['the plan failed', made.ended.reason ?? '', ...problems].join('\n'))
}

const inState = (resource: PlannedResource, given: ReturnType<typeof givenValues>): object => {
  const { urn, type, custom, parent, provider, inputs } = resource
  const outputs = Object.entries(given.get(urn) ?? {}).map(([key, { value }]) => [key, value] as const)
  const id = outputs.find(([key]) => key === 'id')?.[1] ?? 'provider'
  return {
    urn,
    type,
    custom,
    inputs,
    ...(parent === undefined ? {} : { parent }),
    ...(provider === undefined ? {} : { provider: `${provider}::provider` }),
    ...(custom ? { id, outputs: { ...inputs, ...Object.fromEntries(outputs) } } : {}),
  }
}

/**
 * The plan of an `aws` section in which what AWS gives resources is known: ids, names and ARNs are made up and of the
 * right form, so that a policy which names them can be read.
 *
 * @throws Error The section has a problem, or its program fails.
 */
export const planKnown = async (
  { aws, production = false }: Pick<JudgedCase, 'aws' | 'production'>,
  rules: TypeRules,
): Promise<Plan> => {
  const options = {
    project: join(import.meta.dirname, '../stack'),
    stack: 'judged',
    config: {
      'judged:aws': JSON.stringify({ enabled: true, region: 'us-east-1', profile: 'judge', ...aws }),
      ...(production ? { 'judged:project': JSON.stringify({ environment: 'production' }) } : {}),
    },
    answers,
  }
  const first = ended(await plan(options))
  const given = givenValues(first.resources, rules)
  // The second time all of that exists, and whatever is said of it stays: so the program is told what it has.
  const deployment = { resources: first.resources.map((resource) => inState(resource, given)) }
  const nothingReplaces = { source: 'what is judged is never deployed', replaces: {}, updates: { '*': ['*'] } }
  return ended(await plan({ ...options, against: { version: 3, deployment }, tables: [nothingReplaces] }))
}
