import { aws } from '@konductor/provider-aws'
import { beforeAll, describe, expect, it } from 'vitest'
import { allTypes } from './types/all-types.ts'
import { allCases } from './cases/all-cases.ts'
import { exceptions } from './exceptions.ts'
import { judgeAll, unused, type Judged } from './judge-all.ts'
import { installJudges } from './judging/install-judges.ts'

const { KONDUCTOR_TEST_ALL } = process.env
const missing = installJudges()
// Whoever has no network at hand tests the rest; where everything is to be tested, a judge that is not there is a fault.
const skipped = missing !== undefined && KONDUCTOR_TEST_ALL === undefined
if (skipped) process.stderr.write(`SKIPPED: the judges of AWS units are not installed. ${missing}\n`)

/**
 * Claims that no setting gives up: only an override does, whose child then claims nothing, or what configuration refuses
 * altogether.
 */
const onlyByOverride: readonly string[] = [
  'konductor:aws:AutoscalingGroup launch-template',
  'konductor:aws:EncryptionKey enabled',
  'konductor:aws:Group managed-policy',
  'konductor:aws:Group not-to-users',
  'konductor:aws:KeyPair own-private-key',
  'konductor:aws:LaunchTemplate no-credentials-in-user-data',
  'konductor:aws:ManagedPolicy managed-policy',
  'konductor:aws:ManagedPolicy not-to-users',
  'konductor:aws:OidcProvider audiences',
  'konductor:aws:OidcProvider tls',
  'konductor:aws:SecureInstance no-credentials-in-user-data',
  'konductor:aws:SecureRole managed-policy',
  'konductor:aws:SecureRole not-to-users',
  'konductor:aws:SecureVpc own-vpc',
  'konductor:aws:SecureVpc private-routes',
  'konductor:aws:SecurityGroup closed',
  'konductor:aws:SecurityGroup described',
  'konductor:aws:SecurityGroupRules described-rules',
  'konductor:aws:TargetGroup health-check',
  'konductor:aws:Vpc own-vpc',
  'konductor:aws:VpcBlockPublicAccess no-internet',
  'konductor:aws:VpcPeering narrow-routes',
]

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

  it('see every claim given up that a setting can give up', () => {
    const lost = new Set(judged.flatMap((each) => each.lost))
    const all = Object.entries(aws.safeguards ?? {}).flatMap(([component, safeguards]) =>
      safeguards.filter(({ opening }) => opening !== undefined).map(({ id }) => `${component} ${id}`),
    )
    expect(all.filter((claim) => !lost.has(claim)).sort()).toEqual([...onlyByOverride].sort())
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
