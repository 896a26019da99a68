import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const lambda = { services: 'lambda.amazonaws.com' }
/** A role that may do this with anything. */
const on = (action: string) => ({ trust: lambda, policies: [{ actions: [action], on: [{ arn: '*' }] }] })
const reads = { actions: ['s3:GetObject'], on: [{ arn: 'arn:aws:s3:::acme-reports/today.csv' }] }
/** What cannot even be warned of: it has to be said why. */
const acknowledge = { 'IAM.1': 'to be judged' }

const wholeService = [
  'AwsSolutions-IAM5[Action::s3:*]',
  'CT.IAM.PR.3',
  ...inPacks('IAMPolicyNoStatementsWithFullAccess'),
]
const everything = [
  'AwsSolutions-IAM5[Action::*]',
  'AwsSolutions-IAM5[Resource::*]',
  'CT.IAM.PR.2',
  'CT.IAM.PR.3',
  ...inPacks('IAMPolicyNoStatementsWithAdminAccess', 'IAMPolicyNoStatementsWithFullAccess'),
]
/** What nobody claims who may do everything. */
const whoMayDoEverything = [
  'named-resources',
  'no-carrying-off',
  'no-credentials',
  'no-escalation',
  'no-foreign-keys',
  'no-full-access',
  'no-permissions',
  'no-whole-services',
  'no-wildcards',
]

/** Roles, policies, groups, profiles, OIDC providers and analyzers. */
export const iamCase: JudgedCase = {
  name: 'iam',
  aws: {
    allowedAccountIds: ['111122223333'],
    services: {
      iam: {
        roles: {
          defaults: { trust: lambda, policies: [reads] },
          widest: {
            description: 'Deploys the shop',
            path: '/apps/',
            trust: {
              services: [{ service: 'ecs-tasks.amazonaws.com', sourceArns: ['arn:aws:ecs:us-east-1:111122223333:*'] }],
              accounts: { account: '111122223333', roles: ['ci'] },
              roles: ['defaults'],
              github: { repository: 'acme/shop', branch: 'main' },
              gitlab: { project: 'acme/shop', branch: 'main' },
              podIdentity: { namespace: 'shop', serviceAccount: 'cart' },
            },
            policies: [reads, { effect: 'deny', actions: ['s3:*'], on: [{ arn: 'arn:aws:s3:::acme-secrets/*' }] }],
            managedPolicies: ['reader'],
            permissionsBoundary: 'reader',
            tags: { team: 'shop' },
          },
          'of-aws': { trust: lambda, managedPolicies: [{ aws: 'service-role/AWSLambdaBasicExecutionRole' }] },
          administrator: {
            trust: lambda,
            managedPolicies: [{ aws: 'AdministratorAccess' }],
            acknowledge: { CKV_AWS_274: 'to be judged', 'IAM.1': 'to be judged' },
          },
          'whole-service': { trust: lambda, policies: [{ actions: ['s3:*'], on: reads.on }] },
          'any-object': { trust: lambda, policies: [{ actions: ['s3:PutObject'], on: [{ arn: '*' }] }] },
          everything: { trust: lambda, policies: [{ actions: ['*'], on: [{ arn: '*' }] }], acknowledge },
          'becomes-more': on('iam:CreatePolicyVersion'),
          'hands-out-credentials': on('iam:CreateAccessKey'),
          'carries-off': on('s3:GetObject'),
          'opens-to-others': on('s3:PutBucketPolicy'),
          'decrypts-anything': on('kms:Decrypt'),
          'for-another-account': {
            trust: { services: { service: 'cloudtrail.amazonaws.com', sourceAccount: 'never' } },
            policies: [reads],
          },
          'for-everybody': { trust: { accounts: { account: '*' } }, policies: [reads] },
          'for-a-stranger': { trust: { accounts: { account: '444455556666' } }, policies: [reads] },
          'any-branch': { trust: { github: { repository: 'acme/*', branch: '*' } }, policies: [reads] },
          'long-sessions': { trust: lambda, policies: [reads], maxSessionDuration: 43_200 },
        },
        policies: {
          reader: { statements: [reads] },
          'whole-service-policy': { statements: [{ actions: ['s3:*'], on: reads.on }] },
          'everything-policy': { statements: [{ actions: ['*'], on: [{ arn: '*' }] }], acknowledge },
        },
        groups: {
          auditors: { policies: [reads], managedPolicies: ['reader'], users: ['ada'] },
          'whole-service-group': { policies: [{ actions: ['s3:*'], on: reads.on }], users: ['ada'] },
          'everything-group': {
            policies: [{ actions: ['*'], on: [{ arn: '*' }] }],
            managedPolicies: [{ aws: 'AdministratorAccess' }],
            users: ['ada'],
            acknowledge: { ...acknowledge, CKV_AWS_274: 'to be judged' },
          },
          nobody: { policies: [reads] },
        },
        instanceProfiles: { web: {}, 'of-a-role': { role: 'defaults' } },
        oidcProviders: { own: { url: 'https://tokens.acme.example' } },
        accessAnalyzers: { analyzer: {}, unused: { type: 'accountUnusedAccess', unusedAccessAge: 60 } },
      },
    },
  },
  secure: [
    'defaults',
    'widest',
    'of-aws',
    'reader',
    'auditors',
    'nobody',
    'web',
    'of-a-role',
    'own',
    'analyzer',
    'unused',
    'aws-default-github',
    'aws-default-gitlab',
  ],
  insecure: [
    {
      unit: 'administrator',
      opens: 'the policy AdministratorAccess',
      like: 'defaults',
      found: ['AwsSolutions-IAM4[Policy::arn:aws:iam::aws:policy/AdministratorAccess]'],
      loses: ['no-administrators', 'own-policies'],
    },
    {
      unit: 'whole-service',
      opens: 'all actions of a service',
      like: 'defaults',
      found: wholeService,
      loses: ['no-whole-services', 'no-wildcards'],
    },
    {
      unit: 'any-object',
      opens: 'a change to whatever there is',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-wildcards'],
    },
    {
      unit: 'becomes-more',
      opens: 'a way to more permissions',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-escalation', 'no-permissions', 'no-wildcards'],
    },
    {
      unit: 'hands-out-credentials',
      opens: 'access keys of anybody',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-credentials', 'no-escalation', 'no-permissions', 'no-wildcards'],
    },
    {
      unit: 'carries-off',
      opens: 'the reading of whatever there is',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-carrying-off', 'no-wildcards'],
    },
    {
      unit: 'opens-to-others',
      opens: 'the policies of all buckets',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-permissions', 'no-wildcards'],
    },
    {
      unit: 'decrypts-anything',
      opens: 'decrypting with any key',
      like: 'defaults',
      found: ['AwsSolutions-IAM5[Resource::*]'],
      loses: ['named-resources', 'no-foreign-keys', 'no-wildcards'],
    },
    {
      unit: 'for-another-account',
      opens: 'sourceAccount: never',
      like: 'defaults',
      found: [],
      loses: ['source-account'],
      because: 'no rule reads who may work as a role',
    },
    {
      unit: 'everything',
      opens: 'everything, with everything',
      like: 'defaults',
      found: everything,
      loses: ['no-administrators', ...whoMayDoEverything],
    },
    {
      unit: 'for-everybody',
      opens: 'a trust in everybody',
      like: 'defaults',
      found: [],
      loses: ['exact-principals', 'no-public-trust'],
      because: 'no rule reads who may work as a role',
    },
    {
      unit: 'for-a-stranger',
      opens: 'a trust in an account that is not known, without an external id',
      like: 'defaults',
      found: [],
      loses: ['exact-principals', 'external-id'],
      because: 'no rule reads who may work as a role',
    },
    {
      unit: 'any-branch',
      opens: 'a trust in every branch of every repository',
      like: 'defaults',
      found: [],
      loses: ['pinned-tokens'],
      because: 'no rule reads who may work as a role',
    },
    {
      unit: 'long-sessions',
      opens: 'maxSessionDuration: 43200',
      like: 'defaults',
      found: [],
      loses: ['short-sessions'],
      because: 'no rule reads how long a session lasts',
    },
    {
      unit: 'whole-service-policy',
      opens: 'all actions of a service',
      like: 'reader',
      found: wholeService,
      loses: ['no-whole-services', 'no-wildcards'],
    },
    {
      unit: 'everything-policy',
      opens: 'everything, with everything',
      like: 'reader',
      found: everything,
      loses: whoMayDoEverything,
    },
    {
      unit: 'whole-service-group',
      opens: 'all actions of a service',
      like: 'auditors',
      found: wholeService,
      loses: ['no-whole-services', 'no-wildcards'],
    },
    {
      unit: 'everything-group',
      opens: 'everything, with everything',
      like: 'auditors',
      found: ['AwsSolutions-IAM4[Policy::arn:aws:iam::aws:policy/AdministratorAccess]', ...everything],
      loses: ['no-administrators', 'own-policies', ...whoMayDoEverything],
    },
  ],
}
