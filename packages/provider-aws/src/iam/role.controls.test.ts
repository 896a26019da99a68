import { supportedControls, type ControlIds } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { groupSafeguards } from './group.controls.ts'
import { judgedGrants } from './grants.controls.ts'
import { policySafeguards } from './policy.controls.ts'
import { judgedRole, roleSafeguards, type RoleToJudge } from './role.controls.ts'

const closed: RoleToJudge = { trust: { services: ['lambda.amazonaws.com'] } }
const flat = (ids: ControlIds): readonly string[] =>
  Object.entries(ids)
    .flatMap(([publisher, all]) => all.map((id) => `${publisher} ${id}`))
    .sort()
const of = (changes: Partial<RoleToJudge>): readonly string[] =>
  flat(supportedControls(roleSafeguards, judgedRole({ ...closed, ...changes })))
const lost = (changes: Partial<RoleToJudge>): readonly string[] => {
  const left = new Set(of(changes))
  return of({}).filter((id) => !left.has(id))
}
const allowed = (...actions: readonly string[]) => [{ actions, on: ['*'] }]

describe('the controls of a role', () => {
  it('are, when nothing is opened, all that a role can support', () => {
    expect(supportedControls(roleSafeguards, judgedRole(closed))).toEqual({
      fsbp: ['IAM.1', 'IAM.2', 'IAM.21', 'KMS.1', 'KMS.2'],
      'cis-aws@3.0': ['1.15', '1.16'],
      'cis-aws@5.0': ['1.14', '1.15'],
      checkov: [
        'CKV2_AWS_40',
        'CKV2_AWS_56',
        'CKV_AWS_1',
        'CKV_AWS_107',
        'CKV_AWS_108',
        'CKV_AWS_109',
        'CKV_AWS_110',
        'CKV_AWS_111',
        'CKV_AWS_273',
        'CKV_AWS_274',
        'CKV_AWS_275',
        'CKV_AWS_286',
        'CKV_AWS_287',
        'CKV_AWS_288',
        'CKV_AWS_289',
        'CKV_AWS_290',
        'CKV_AWS_355',
        'CKV_AWS_356',
        'CKV_AWS_358',
        'CKV_AWS_393',
        'CKV_AWS_40',
        'CKV_AWS_49',
        'CKV_AWS_60',
        'CKV_AWS_61',
        'CKV_AWS_62',
        'CKV_AWS_63',
      ],
      trivy: ['AWS-0342', 'AWS-0345'],
      'control-tower': ['CT.IAM.PR.2', 'CT.IAM.PR.3'],
      'cdk-nag': [
        'IAM4',
        'IAMNoInlinePolicy',
        'IAMPolicyNoStatementsWithAdminAccess',
        'IAMPolicyNoStatementsWithFullAccess',
      ],
      awsguard: ['iam-role-no-policy-management-conflicts'],
    })
  })

  it.each<[string, Partial<RoleToJudge>, readonly string[]]>([
    ['a policy of AWS', { managedPolicies: [{ aws: 'SecurityAudit' }] }, ['cdk-nag IAM4']],
    [
      'an administrator, by name or by ARN',
      { managedPolicies: [{ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }] },
      ['checkov CKV2_AWS_56', 'checkov CKV_AWS_274', 'checkov CKV_AWS_275', 'cdk-nag IAM4'],
    ],
    [
      'a whole account, though known',
      { trust: { accounts: [{ account: '444455556666', externalId: 'a1' }] } },
      ['checkov CKV_AWS_61'],
    ],
    [
      'policies that only together make more of it',
      { opensTogether: [{ control: 'CKV_AWS_286', setting: 'managedPolicies[0]', what: 'both' }] },
      ['checkov CKV_AWS_109', 'checkov CKV_AWS_110', 'checkov CKV_AWS_286', 'checkov CKV_AWS_289'],
    ],
    ['everybody', { trust: { accounts: [{ account: '*' }] } }, ['checkov CKV_AWS_60', 'checkov CKV_AWS_61']],
    ['any branch', { trust: { github: [{ repository: 'a/b' }] } }, ['checkov CKV_AWS_358', 'checkov CKV_AWS_393']],
    ['a list of all buckets', { policies: allowed('s3:ListBucket') }, ['checkov CKV_AWS_355', 'checkov CKV_AWS_356']],
    [
      'any key',
      { policies: allowed('kms:Decrypt') },
      [
        'fsbp KMS.1',
        'fsbp KMS.2',
        'checkov CKV_AWS_111',
        'checkov CKV_AWS_290',
        'checkov CKV_AWS_355',
        'checkov CKV_AWS_356',
      ],
    ],
  ])('are fewer with %s', (_, changes, expected) => {
    expect(lost(changes)).toEqual([...expected].sort())
  })

  it('are none of those about what is allowed, where everything is', () => {
    expect(of({ policies: allowed('*') })).toEqual(
      [
        'fsbp IAM.2',
        'cis-aws@3.0 1.15',
        'cis-aws@5.0 1.14',
        'checkov CKV_AWS_273',
        'checkov CKV_AWS_358',
        'checkov CKV_AWS_393',
        'checkov CKV_AWS_40',
        'checkov CKV_AWS_60',
        'checkov CKV_AWS_61',
        'cdk-nag IAM4',
        'cdk-nag IAMNoInlinePolicy',
        'awsguard iam-role-no-policy-management-conflicts',
      ].sort(),
    )
  })

  it('are the same of policies and groups, but for what these have not', () => {
    const judged = judgedGrants(allowed('s3:ListBucket'), [{ aws: 'SecurityAudit' }], 'policies')
    const ids = (safeguards: typeof groupSafeguards) => safeguards.map(({ id }) => id)
    expect(ids(groupSafeguards)).toEqual([...ids(policySafeguards), 'no-administrators', 'own-policies'])
    expect(supportedControls(groupSafeguards, judged)['cdk-nag']).toEqual([
      'IAMNoInlinePolicy',
      'IAMPolicyNoStatementsWithAdminAccess',
      'IAMPolicyNoStatementsWithFullAccess',
    ])
  })
})
