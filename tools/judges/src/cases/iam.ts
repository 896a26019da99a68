import { iamOpenings } from './iam-openings.ts'
import type { JudgedCase } from './judged-case.ts'

const lambda = { services: 'lambda.amazonaws.com' }
/** A role that may do this with anything. */
const on = (action: string) => ({ trust: lambda, policies: [{ actions: [action], on: [{ arn: '*' }] }] })
const reads = { actions: ['s3:GetObject'], on: [{ arn: 'arn:aws:s3:::acme-reports/today.csv' }] }
/** What cannot even be warned of: it has to be said why. */
const acknowledge = { 'IAM.1': 'to be judged' }

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
        accessAnalyzers: {
          analyzer: { archiveRules: { vendor: { 'principal.AWS': { eq: ['444455556666'] } } } },
          unused: { type: 'accountUnusedAccess', unusedAccessAge: 60 },
        },
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
  insecure: iamOpenings,
}
