import { plan, type Plan } from '@konductor/planner'
import { answers } from '@konductor/tool-judges/answers'
import { join } from 'node:path'
import type { GoldenCase } from './golden-cases.ts'

/**
 * The plan of a case.
 *
 * @throws Error Its configuration has a problem, or the program fails.
 */
export const planCase = async ({ config }: GoldenCase): Promise<Plan> => {
  const made = await plan({
    project: join(import.meta.dirname, '../stack'),
    stack: 'golden',
    config: Object.fromEntries(
      Object.entries(config).map(([section, settings]) => [`golden:${section}`, JSON.stringify(settings)]),
    ),
    answers,
  })
  if (made.ended.ok && made.problems.length === 0) return made
  const problems = made.problems.map(({ at, because, fix }) => `${at}: ${because}: ${fix}`)
  throw new Error(['the plan failed', made.ended.reason ?? '', ...problems].join('\n'))
}
