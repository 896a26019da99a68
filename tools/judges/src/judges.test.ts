import { aws } from '@konductor/provider-aws'
import { beforeAll, describe, expect, it } from 'vitest'
import { allTypes } from './types/all-types.ts'
import { allCases } from './cases/all-cases.ts'
import { exceptions } from './exceptions.ts'
import { judgeAll, unused, type Judged } from './judge-all.ts'
import { installJudges } from './judging/install-judges.ts'

const { CI, KONDUCTOR_TEST_ALL } = process.env
const missing = installJudges()
// Whoever has no network at hand tests the rest; where everything is to be tested, a judge that is not there is a fault.
const skipped = missing !== undefined && CI === undefined && KONDUCTOR_TEST_ALL === undefined
if (skipped) process.stderr.write(`SKIPPED: the judges of AWS units are not installed. ${missing}\n`)

describe.skipIf(skipped)('the judges', () => {
  let judged: readonly Judged[] = []
  beforeAll(async () => {
    if (missing !== undefined) throw new Error(missing)
    judged = await judgeAll(allCases, exceptions)
  }, 1_200_000)

  it.each(allCases.map(({ name }) => name))('find nothing in %s but what is excused or opened on purpose', (name) => {
    expect(judged.find(({ judged: { name: of } }) => of === name)?.faults).toEqual([])
  })

  it('see every type that a unit makes', () => {
    const seen = new Set(judged.flatMap(({ types }) => types))
    expect(
      Object.keys(allTypes)
        .filter((type) => !seen.has(type))
        .sort(),
    ).toEqual([])
  })

  it('see every component that a kind of unit is built by', () => {
    const seen = new Set(judged.flatMap(({ types }) => types))
    expect(Object.values(aws.components ?? {}).filter((type) => !seen.has(type))).toEqual([])
  })

  it('excuse nothing that they do not find', () => {
    expect(unused(judged, exceptions)).toEqual([])
  })

  it('are all there, with all their rules', () => {
    const said = judged.map(({ verdicts }) =>
      Object.fromEntries(verdicts.map(({ judge, rules, missing: why }) => [judge, why ?? rules.length])),
    )
    expect(said).toEqual(
      allCases.map(() => ({
        'cdk-nag AwsSolutions': 131,
        'cdk-nag NIST.800.53.R5': 85,
        'cdk-nag HIPAA.Security': 90,
        'cdk-nag PCI.DSS.321': 69,
        'Control Tower': 237,
      })),
    )
  })
})
