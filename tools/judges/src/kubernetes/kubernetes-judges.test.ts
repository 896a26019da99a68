import { kubernetes } from '@konductor/provider-kubernetes'
import { beforeAll, describe, expect, it } from 'vitest'
import { unused, type Judged } from '../judge-all.ts'
import { installJudges } from '../judging/install-judges.ts'
import { allKubernetesCases } from './cases/all-kubernetes-cases.ts'
import { judgeKubernetes } from './judge-kubernetes.ts'
import { kubernetesExceptions } from './kubernetes-exceptions.ts'

const { KONDUCTOR_TEST_ALL } = process.env
const missing = installJudges()
const skipped = missing !== undefined && KONDUCTOR_TEST_ALL === undefined
if (skipped) process.stderr.write(`SKIPPED: the judges of Kubernetes objects are not installed. ${missing}\n`)

/** Claims that no setting gives up: only an override does, whose child then claims nothing. */
const onlyByOverride: readonly string[] = [
  'konductor:kubernetes:SecureNamespace limits',
  'konductor:kubernetes:SecureNamespace own-namespace',
  'konductor:kubernetes:SecureNamespace quota',
  'konductor:kubernetes:SecureNamespace service-account',
]

describe.skipIf(skipped)('the judges', () => {
  let judged: readonly Judged[] = []
  beforeAll(async () => {
    if (missing !== undefined) throw new Error(missing)
    judged = await judgeKubernetes(allKubernetesCases, kubernetesExceptions)
  }, 1_200_000)

  it.each(allKubernetesCases.map(({ name }) => name))(
    'find nothing in %s but what is excused or opened on purpose',
    (name) => {
      expect(judged.find(({ judged: { name: of } }) => of === name)?.faults).toEqual([])
    },
  )

  it('see every component that a kind of unit is built by', () => {
    const seen = new Set(judged.flatMap(({ types }) => types))
    expect(Object.values(kubernetes.components ?? {}).filter((type) => !seen.has(type))).toEqual([])
  })

  it('see every claim given up that a setting can give up', () => {
    const lost = new Set(judged.flatMap((each) => each.lost))
    const all = Object.entries(kubernetes.safeguards ?? {}).flatMap(([component, safeguards]) =>
      safeguards.filter(({ opening }) => opening !== undefined).map(({ id }) => `${component} ${id}`),
    )
    expect(all.filter((claim) => !lost.has(claim)).sort()).toEqual([...onlyByOverride].sort())
  })

  it('excuse nothing that they do not find', () => {
    expect(unused(judged, kubernetesExceptions)).toEqual([])
  })

  it('are all there, with all their rules', () => {
    const said = judged.map(({ verdicts }) =>
      Object.fromEntries(verdicts.map(({ judge, rules }) => [judge, rules.length])),
    )
    expect(said).toEqual(
      allKubernetesCases.map(() => ({
        'kubernetes-models': 1,
        'Monokle pod-security-standards': 17,
        'Monokle practices': 22,
        'Monokle resource-links': 3,
      })),
    )
  })
})
