import { describe, expect, it } from 'vitest'
import { trustPolicy, type KnownTrust } from './trust-policy.ts'

const where = { account: '111122223333', partition: 'aws-cn' }
const made = (trust: KnownTrust) => trustPolicy(trust, where)
const github = {
  arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
  issuer: 'token.actions.githubusercontent.com',
}

describe('a trust policy', () => {
  it('lets a service come for the account alone, and for the resources that are named', () => {
    expect(
      made({
        services: ['lambda.amazonaws.com', { service: 'ecs-tasks.amazonaws.com', sourceArns: ['arn:aws:ecs:*'] }],
      }),
    ).toEqual([
      {
        Sid: 'Lambda',
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
      {
        Sid: 'EcsTasks',
        Effect: 'Allow',
        Principal: { Service: 'ecs-tasks.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:*' },
        },
      },
    ])
  })

  it('asks nothing of a service that never says for which account it comes, or only that it is right', () => {
    expect(
      made({ services: ['ec2.amazonaws.com.cn', 'glue.amazonaws.com'] }).map(({ Condition }) => Condition),
    ).toEqual([undefined, { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }])
  })

  it('names roles of another account, or lets the account say who', () => {
    expect(
      made({
        accounts: [
          { account: '444455556666', roles: ['ci', 'apps/web'], mfa: true },
          { account: '444455556666', externalId: 'acme-1' },
          { account: '*', organizations: ['o-abc1234567'] },
        ],
      }),
    ).toEqual([
      {
        Sid: 'Account444455556666',
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws-cn:iam::444455556666:role/ci', 'arn:aws-cn:iam::444455556666:role/apps/web'] },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
      {
        Sid: 'Account4444555566662',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws-cn:iam::444455556666:root' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'acme-1' } },
      },
      {
        Sid: 'Everybody',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc1234567' } },
      },
    ])
  })

  it('pins audience and subject of tokens', () => {
    expect(
      made({ github: [{ oidcProvider: github, repository: 'acme/a', branches: ['main'] }] }).map(
        ({ Condition }) => Condition,
      ),
    ).toEqual([
      {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:acme/a:ref:refs/heads/main',
        },
      },
    ])
  })

  it('compares patterns as patterns', () => {
    expect(
      made({
        gitlab: [
          { oidcProvider: { arn: 'arn', issuer: 'gitlab.com' }, project: 'acme/a', branches: ['main'], tags: ['v*'] },
        ],
      }).map(({ Condition }) => Condition),
    ).toEqual([
      {
        StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' },
        StringLike: {
          'gitlab.com:sub': ['project_path:acme/a:ref_type:branch:ref:main', 'project_path:acme/a:ref_type:tag:ref:v*'],
        },
      },
    ])
  })

  it('knows pods by their cluster, namespace and service account', () => {
    const pod = { namespace: 'shop', serviceAccount: 'cart' }
    expect(
      made({
        podIdentity: [{ ...pod, clusterArn: 'arn:cluster' }],
        irsa: [{ ...pod, oidcProvider: { arn: 'arn:oidc', issuer: 'oidc.example.org/id/1' } }],
        roles: ['arn:role'],
      }),
    ).toEqual([
      { Sid: 'Roles', Effect: 'Allow', Principal: { AWS: 'arn:role' }, Action: 'sts:AssumeRole' },
      {
        Sid: 'ServiceAccount',
        Effect: 'Allow',
        Principal: { Federated: 'arn:oidc' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'oidc.example.org/id/1:aud': 'sts.amazonaws.com',
            'oidc.example.org/id/1:sub': 'system:serviceaccount:shop:cart',
          },
        },
      },
      {
        Sid: 'PodIdentity',
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: {
          StringEquals: {
            'aws:SourceAccount': '111122223333',
            'aws:RequestTag/kubernetes-namespace': 'shop',
            'aws:RequestTag/kubernetes-service-account': 'cart',
          },
          ArnEquals: { 'aws:SourceArn': 'arn:cluster' },
        },
      },
    ])
  })
})
