import type { Safeguard } from '@konductor/core/config'
import { judgeManagedPolicies, isOfAws, type JudgedPolicy } from './judge-managed-policies.ts'
import { judgeStatements, readsEverything, type JudgedStatement } from './judge-statements.ts'
import type { Opened } from './opened.ts'

/** What is allowed, as it is judged. */
export interface JudgedGrants {
  readonly opened: readonly Opened[]
  /** Something is allowed with everything, if only describing it. */
  readonly readsEverything: boolean
  /** AWS says what some of it allows, and may say something else tomorrow. */
  readonly ofAws: boolean
}

/**
 * What statements and managed policies allow, judged.
 *
 * @param list The setting that holds the statements.
 * @param together What they open together with those attached, and none of them alone.
 */
export const judgedGrants = (
  statements: readonly JudgedStatement[],
  managed: readonly JudgedPolicy[],
  list: string,
  together: readonly Opened[] = [],
): JudgedGrants => ({
  opened: [...judgeStatements(statements, list), ...judgeManagedPolicies(managed), ...together],
  readsEverything: statements.some(readsEverything),
  ofAws: managed.some(isOfAws),
})

/** Whether something that gives up one of these controls is open. Who may do everything gives up all of them. */
export const opens =
  (...controls: readonly string[]) =>
  ({ opened }: Pick<JudgedGrants, 'opened'>): boolean =>
    opened.some(({ control }) => control === 'IAM.1' || controls.includes(control))

/**
 * What whoever allows something by a policy of ours does for security.
 *
 * @param by The children that do it.
 * @param policy The child that holds the statements.
 */
export const grantSafeguards = (by: readonly string[], policy: string): readonly Safeguard<JudgedGrants>[] => [
  {
    id: 'no-full-access',
    does: 'never allows everything on everything',
    themes: ['least privilege'],
    by,
    supports: {
      fsbp: ['IAM.1'],
      'cis-aws@3.0': ['1.16'],
      'cis-aws@5.0': ['1.15'],
      checkov: ['CKV_AWS_1', 'CKV_AWS_49', 'CKV_AWS_62', 'CKV_AWS_63', 'CKV2_AWS_40'],
      'control-tower': ['CT.IAM.PR.2'],
      'cdk-nag': ['IAMPolicyNoStatementsWithAdminAccess'],
    },
    lost: opens('IAM.1'),
    opening: { control: 'IAM.1', below: [], what: 'it lets do everything with everything' },
  },
  {
    id: 'no-whole-services',
    does: 'names the actions of a service one by one',
    themes: ['least privilege'],
    by,
    supports: {
      fsbp: ['IAM.21'],
      trivy: ['AWS-0342', 'AWS-0345'],
      'control-tower': ['CT.IAM.PR.3'],
      'cdk-nag': ['IAMPolicyNoStatementsWithFullAccess'],
    },
    lost: opens('IAM.21'),
    opening: { control: 'IAM.21', below: [], what: 'a whole service is allowed' },
  },
  {
    id: 'named-resources',
    does: 'names the resources of whatever changes something or reads what is kept',
    themes: ['least privilege'],
    by,
    supports: { checkov: ['CKV_AWS_111', 'CKV_AWS_290'] },
    lost: opens('CKV_AWS_355'),
    opening: { control: 'CKV_AWS_355', below: [], what: 'what could be confined to some resources is not' },
  },
  {
    id: 'no-wildcards',
    does: 'names the resources of everything that can be confined to some',
    themes: [],
    by,
    // Not IAM5 of cdk-nag, which takes the objects of one bucket for a wildcard too.
    supports: { checkov: ['CKV_AWS_355', 'CKV_AWS_356'] },
    lost: (grants) => grants.readsEverything || opens('CKV_AWS_355', 'IAM.21')(grants),
  },
  {
    id: 'no-escalation',
    does: 'lets nobody become more than he is',
    themes: ['least privilege'],
    by,
    supports: { checkov: ['CKV_AWS_110', 'CKV_AWS_286'] },
    lost: opens('CKV_AWS_286'),
    opening: { control: 'CKV_AWS_286', below: [], what: 'whoever has it can become more than he is' },
  },
  {
    id: 'no-credentials',
    does: 'hands out no credentials of just anybody',
    themes: [],
    by,
    supports: { checkov: ['CKV_AWS_107', 'CKV_AWS_287'] },
    lost: opens('CKV_AWS_287'),
    opening: { control: 'CKV_AWS_287', below: [], what: 'it hands out credentials' },
  },
  {
    id: 'no-carrying-off',
    does: 'lets nobody carry off just anything',
    themes: [],
    by,
    supports: { checkov: ['CKV_AWS_108', 'CKV_AWS_288'] },
    lost: opens('CKV_AWS_288'),
    opening: { control: 'CKV_AWS_288', below: [], what: 'it carries off what others keep' },
  },
  {
    id: 'no-permissions',
    does: 'lets nobody change who may do what with just anything',
    themes: ['least privilege'],
    by,
    supports: { checkov: ['CKV_AWS_109', 'CKV_AWS_289'] },
    lost: opens('CKV_AWS_289', 'CKV_AWS_286'),
    opening: { control: 'CKV_AWS_289', below: [], what: 'it changes who may do what' },
  },
  {
    id: 'no-foreign-keys',
    does: 'decrypts with keys that are named',
    themes: [],
    by,
    supports: { fsbp: ['KMS.1', 'KMS.2'] },
    lost: opens('KMS.1'),
    opening: { control: 'KMS.1', below: [], what: 'any key makes plain what others encrypted' },
  },
  {
    id: 'managed-policy',
    does: 'allows by managed policies, which have versions, and is their one owner',
    themes: [],
    by: [policy],
    supports: {
      'cdk-nag': ['IAMNoInlinePolicy'],
      awsguard: ['iam-role-no-policy-management-conflicts'],
    },
  },
  {
    id: 'not-to-users',
    does: 'is attached to no user',
    themes: [],
    by: [policy],
    supports: {
      fsbp: ['IAM.2'],
      'cis-aws@3.0': ['1.15'],
      'cis-aws@5.0': ['1.14'],
      checkov: ['CKV_AWS_273', 'CKV_AWS_40'],
    },
  },
]

/** What whoever attaches managed policies does for security beside that. */
export const attachmentSafeguards = (by: readonly string[]): readonly Safeguard<JudgedGrants>[] => [
  {
    id: 'no-administrators',
    does: 'makes nobody an administrator',
    themes: ['least privilege'],
    by,
    supports: { checkov: ['CKV_AWS_274', 'CKV_AWS_275', 'CKV2_AWS_56'] },
    lost: opens('CKV_AWS_274'),
    opening: { control: 'CKV_AWS_274', below: [], what: 'it makes whoever has it an administrator' },
  },
  {
    id: 'own-policies',
    does: 'says itself what is allowed, and leaves nothing of it to AWS',
    themes: [],
    by,
    supports: { 'cdk-nag': ['IAM4'] },
    lost: ({ ofAws }) => ofAws,
  },
]
