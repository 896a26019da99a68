import { policyDocument, type Statement } from '../iam/policy-document.ts'
import { serviceStatements, using, type KeyHome } from './key-service-statements.ts'
import type { KeyStatement } from './key-statement.config.ts'

/** Who may do what with a key. */
export interface KeyAccess {
  /** ARNs of those who may change and delete it. */
  readonly administrators?: readonly string[] | undefined
  /** ARNs of those who may encrypt and decrypt with it. */
  readonly users?: readonly string[] | undefined
  /** `logs`, `ebs`, or a service by its name in policies. */
  readonly services?: readonly string[] | undefined
  /** Whether anybody may be given grants, not services of AWS alone. @default false */
  readonly anybodyGrants?: boolean | undefined
  readonly statements?: readonly KeyStatement[] | undefined
}

/** Names of the statements that keys have by themselves. */
export const ownKeyStatements: readonly string[] = [
  'AccountDecides',
  'GrantsForServicesOnly',
  'Administrators',
  'Users',
  'GrantsOfUsers',
]

const inKey = (statement: Omit<Statement, 'Resource'>): Statement => ({ ...statement, Resource: '*' })

/**
 * The policy of a key: the account's own IAM policies decide who uses it, so that nobody can lock the account out, and
 * who else is named; grants are for services of AWS.
 *
 * @see CIS AWS 3.6, CKV_AWS_33, CT.KMS.PR.3
 */
export const keyPolicy = (home: KeyHome, access: KeyAccess): string =>
  policyDocument([
    inKey({
      Sid: 'AccountDecides',
      Effect: 'Allow',
      Principal: { AWS: `arn:${home.partition}:iam::${home.account}:root` },
      Action: 'kms:*',
    }),
    ...(access.anybodyGrants === true
      ? []
      : [
          inKey({
            Sid: 'GrantsForServicesOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 'kms:CreateGrant',
            Condition: {
              BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
            },
          }),
        ]),
    ...administrators(access.administrators ?? []),
    ...users(access.users ?? []),
    ...[...new Set(access.services)].flatMap((service) => serviceStatements(service, home)).map(inKey),
    ...(access.statements ?? []).map(written),
  ])

/** Actions of whoever keeps a key: none of them encrypts or decrypts. */
const keeping = [
  'kms:CancelKeyDeletion',
  'kms:Create*',
  'kms:Delete*',
  'kms:Describe*',
  'kms:Disable*',
  'kms:Enable*',
  'kms:Get*',
  'kms:List*',
  'kms:Put*',
  'kms:Revoke*',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:Update*',
]

const administrators = (arns: readonly string[]): readonly Statement[] =>
  arns.length === 0
    ? []
    : [inKey({ Sid: 'Administrators', Effect: 'Allow', Principal: { AWS: arns }, Action: keeping })]

const users = (arns: readonly string[]): readonly Statement[] =>
  arns.length === 0
    ? []
    : [
        inKey({ Sid: 'Users', Effect: 'Allow', Principal: { AWS: arns }, Action: using }),
        inKey({
          Sid: 'GrantsOfUsers',
          Effect: 'Allow',
          Principal: { AWS: arns },
          Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
          Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
        }),
      ]

/** The name of a further statement: its own, or one by its place in the list. */
export const keySid = ({ sid }: Pick<KeyStatement, 'sid'>, index: number): string => sid ?? `Statement${index + 1}`

const written = (statement: KeyStatement, index: number): Statement =>
  inKey({
    Sid: keySid(statement, index),
    Effect: statement.effect === 'allow' ? 'Allow' : 'Deny',
    Principal: statement.principals.includes('*') ? '*' : { AWS: statement.principals },
    Action: statement.actions,
    ...(statement.condition === undefined ? {} : { Condition: statement.condition }),
  })
