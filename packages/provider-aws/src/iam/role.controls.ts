import type { Exception, Identifier, Safeguard } from '@konductor/core/config'
import { attachmentSafeguards, grantSafeguards, judgedGrants, type JudgedGrants } from './grants.controls.ts'
import type { JudgedPolicy } from './judge-managed-policies.ts'
import type { JudgedStatement } from './judge-statements.ts'
import type { Opened } from './opened.ts'
import { isWhole, judgeTrust, type JudgedTrust } from './judge-trust.ts'

/** What of a role is judged. */
export interface RoleToJudge {
  readonly trust: JudgedTrust
  readonly policies?: readonly JudgedStatement[] | undefined
  readonly managedPolicies?: readonly JudgedPolicy[] | undefined
  /** What its policies open together, and none of them alone. */
  readonly opensTogether?: readonly Opened[] | undefined
  readonly permissionsBoundary?: unknown
  readonly maxSessionDuration?: number | undefined
  /** The accounts that its provider may touch, where they are named. */
  readonly accounts?: readonly Identifier[] | undefined
}

/** A role, judged. */
export interface JudgedRole extends JudgedGrants {
  /** Some account decides itself who comes. */
  readonly trustsWholeAccounts: boolean
  readonly permissionsBoundary: unknown
  readonly maxSessionDuration: number
}

/** What a role opens, and what decides which controls it supports. */
export const judgedRole = (role: RoleToJudge): JudgedRole => {
  const grants = judgedGrants(role.policies ?? [], role.managedPolicies ?? [], 'policies', role.opensTogether)
  return {
    ...grants,
    opened: [...judgeTrust(role.trust, role.accounts), ...grants.opened],
    trustsWholeAccounts: role.trust.accounts?.some(isWhole) === true,
    permissionsBoundary: role.permissionsBoundary,
    maxSessionDuration: role.maxSessionDuration ?? 3600,
  }
}

/** What a secure role does, and the controls that ask for it. */
export const roleSafeguards: readonly Safeguard<JudgedRole>[] = [
  {
    id: 'no-public-trust',
    does: 'is nothing that everybody may work as',
    themes: ['least privilege'],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_60'] },
    lost: ({ opened }) => opened.some(({ control }) => control === 'CKV_AWS_60'),
    opening: { control: 'CKV_AWS_60', below: ['trust'], what: 'everybody in the world may work as this role' },
  },
  {
    id: 'exact-principals',
    does: 'names exactly who may work as it, and no whole account',
    themes: [],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_61'] },
    lost: ({ trustsWholeAccounts }) => trustsWholeAccounts,
  },
  {
    id: 'pinned-tokens',
    does: 'believes only tokens whose audience and subject it names',
    themes: ['least privilege'],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_358', 'CKV_AWS_393'] },
    lost: ({ opened }) => opened.some(({ control }) => control === 'CKV_AWS_358'),
    opening: { control: 'CKV_AWS_358', below: ['trust'], what: 'more may work as this role than one branch' },
  },
  {
    id: 'external-id',
    does: 'asks a foreign account for an external id',
    themes: [],
    by: ['main'],
    lost: ({ opened }) => opened.some(({ control }) => control === 'externalId'),
    opening: { control: 'externalId', below: ['trust'], what: 'any customer of that account can make it come here' },
  },
  {
    id: 'source-account',
    does: 'lets services come for its own account only, where they say for which',
    themes: [],
    by: ['main'],
    lost: ({ opened }) => opened.some(({ control }) => control === 'sourceAccount'),
    opening: { control: 'sourceAccount', below: ['trust'], what: 'a service may come for another account' },
  },
  {
    id: 'short-sessions',
    does: 'ends sessions after an hour',
    themes: [],
    evidence: [{ role: 'main', property: ['maxSessionDuration'], expected: { oneOf: [3600] } }],
    by: ['main'],
    lost: ({ maxSessionDuration }) => maxSessionDuration > 3600,
  },
  {
    id: 'boundary',
    does: 'can never do more than its permissions boundary',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['permissionsBoundary'], expected: { present: true } }],
    by: ['main'],
    lost: ({ permissionsBoundary }) => permissionsBoundary === undefined,
  },
  ...grantSafeguards(['main', 'policy'], 'policy'),
  ...attachmentSafeguards(['main']),
]

/** What a role does not do, and why. */
export const roleExceptions: readonly Exception[] = [
  {
    controls: { 'cdk-nag': ['IAM4'] },
    reason:
      'Where a policy of AWS is asked for, AWS keeps it up to what the service needs; a copy of it would age, and is one line of configuration for whoever wants it.',
  },
]

/** The controls that a role can give up. */
export const roleControls: readonly string[] = roleSafeguards.flatMap(({ opening }) =>
  opening === undefined ? [] : [opening.control],
)
