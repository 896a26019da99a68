import { assess } from '../assess.ts'
import type { Exception } from '../exceptions.ts'
import type { Judged } from '../judge-all.ts'
import { runJudges } from '../judging/run-judges.ts'
import { kubernetesClaimed } from './kubernetes-claimed.ts'
import type { KubernetesCase } from './kubernetes-case.ts'
import { objectsOf, planKubernetes } from './plan-objects.ts'

/** Plans every case, and has the manifests judged. */
export const judgeKubernetes = async (
  cases: readonly KubernetesCase[],
  exceptions: readonly Exception[],
): Promise<readonly Judged[]> => {
  const planned = []
  for (const judged of cases) {
    const plan = await planKubernetes(judged.kubernetes)
    planned.push({ judged, plan, objects: objectsOf(plan) })
  }
  const verdicts = runJudges(
    'judge-manifests.mjs',
    Object.fromEntries(planned.map(({ judged, objects }) => [judged.name, objects.map(({ manifest }) => manifest)])),
  )
  return planned.map(({ judged, plan, objects }) => {
    const said = verdicts[judged.name] ?? []
    const shown = new Map(objects.map(({ urn, type }, index) => [String(index), { urn, type }]))
    const types = [...new Set(plan.resources.map(({ type }) => type))]
    return { judged, verdicts: said, types, ...assess(judged, plan, shown, said, exceptions, kubernetesClaimed) }
  })
}
