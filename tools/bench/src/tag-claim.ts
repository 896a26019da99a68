import { hasEngine, throughEngine, throughPlanner } from './measure.ts'
import { median } from './median.ts'
import type { Claim } from './planner-claims.ts'
import { projectOf } from './project.ts'

/**
 * What core's transform costs a program of 1,000 resources that all take tags: processor time of the program's own
 * process, against the same program with a module that has none to write.
 */
export const tagClaim = (runs: number): Claim => {
  const run = hasEngine() ? throughEngine : throughPlanner
  const [plain, tagged] = [projectOf('through-konductor', 1000), projectOf('tagged', 1000)]
  const [without, tagging]: [number[], number[]] = [[], []]
  // One more than counts: the first fills the caches of the machine. The order turns, so that neither is always first.
  for (let index = 0; index <= runs; index += 1) {
    const measured = { plain: 0, tagged: 0 }
    for (const which of index % 2 === 0 ? (['plain', 'tagged'] as const) : (['tagged', 'plain'] as const))
      measured[which] = run(which === 'plain' ? plain : tagged).cpu
    if (index === 0) continue
    without.push(measured.plain)
    tagging.push(measured.tagged)
  }
  const ratio = median(tagging) / median(without)
  return {
    what: `1,000 resources with tags, run by ${hasEngine() ? 'pulumi preview' : 'the planner'}: processor time of the program with the transform against without`,
    seen: `${median(tagging).toFixed(2)} s / ${median(without).toFixed(2)} s = ${ratio.toFixed(2)}`,
    limit: '1.1',
    holds: ratio <= 1.1,
  }
}
