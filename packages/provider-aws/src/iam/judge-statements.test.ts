import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeStatements, readsEverything, type JudgedStatement } from './judge-statements.ts'

const said = (...statements: readonly JudgedStatement[]): readonly string[] =>
  judgeStatements(statements, 'policies').map(({ control, setting }) => `${control} ${setting}`)
const on = (actions: readonly string[], ...resources: readonly unknown[]): JudgedStatement => ({
  actions,
  on: resources.length === 0 ? ['*'] : resources,
})

const anyRole = 'arn:aws:iam::111122223333:role/*'
const role = 'arn:aws:iam::111122223333:role/app'

describe('statements that open something', () => {
  it.each<[string, JudgedStatement, readonly string[]]>([
    ['everything on everything, and that alone', on(['*']), ['IAM.1 policies[0].actions']],
    ['the same in other words', on(['*:*', 's3:GetObject']), ['IAM.1 policies[0].actions']],
    [
      'a whole service, even on one resource',
      on(['sqs:*'], 'arn:aws:sqs:eu-west-1:1:q'),
      ['IAM.21 policies[0].actions'],
    ],
    [
      'objects of any bucket',
      on(['s3:GetObject'], 'arn:aws:s3:::*'),
      ['CKV_AWS_355 policies[0].on', 'CKV_AWS_288 policies[0].on'],
    ],
    ['a change that could be confined', on(['dynamodb:PutItem']), ['CKV_AWS_355 policies[0].on']],
    [
      'policies of any role',
      on(['iam:PutRolePolicy'], anyRole),
      ['CKV_AWS_355 policies[0].on', 'CKV_AWS_286 policies[0].on'],
    ],
    [
      'an escalation behind a wildcard',
      on(['iam:*RolePolicy'], anyRole),
      ['CKV_AWS_355 policies[0].on', 'CKV_AWS_286 policies[0].on', 'CKV_AWS_289 policies[0].on'],
    ],
    ['any role of anybody', on(['sts:AssumeRole']), ['CKV_AWS_355 policies[0].on', 'CKV_AWS_287 policies[0].on']],
    [
      'the policy of any bucket',
      on(['s3:PutBucketPolicy']),
      ['CKV_AWS_355 policies[0].on', 'CKV_AWS_289 policies[0].on'],
    ],
    ['any key', on(['kms:Decrypt']), ['CKV_AWS_355 policies[0].on', 'KMS.1 policies[0].on']],
    ['one that denies nothing of it', { effect: 'deny', actions: ['*'], on: ['*'] }, []],
    ['what is named', on(['s3:GetObject', 'iam:PutRolePolicy', 'kms:Decrypt'], role, undefined), []],
    [
      'what no resource can be named for',
      on(['ec2:DescribeInstances', 'sts:GetCallerIdentity', 's3:ListAllMyBuckets']),
      [],
    ],
    ['what only describes and lists', on(['dynamodb:DescribeTable', 's3:ListBucket']), []],
    [
      'what a condition confines',
      { ...on(['ec2:StopInstances']), condition: { StringEquals: { 'aws:ResourceTag/team': 'shop' } } },
      [],
    ],
    [
      'what a condition confines to nothing',
      { ...on(['ec2:StopInstances']), condition: { StringLike: { 'aws:ResourceTag/team': '*' } } },
      ['CKV_AWS_355 policies[0].on'],
    ],
    [
      'what a condition confines only where there is a tag',
      { ...on(['ec2:StopInstances']), condition: { StringEqualsIfExists: { 'aws:ResourceTag/team': 'shop' } } },
      ['CKV_AWS_355 policies[0].on'],
    ],
    [
      'what a condition says nothing of',
      { ...on(['ec2:StopInstances']), condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      ['CKV_AWS_355 policies[0].on'],
    ],
  ])('%s', (_, statement, expected) => {
    expect(said(statement)).toEqual(expected)
  })

  it('are two that each alone are little: any role handed to a service, and a service that works as it', () => {
    const pass = on(['iam:PassRole'], anyRole)
    const run = on(['lambda:CreateFunction'], 'arn:aws:lambda:eu-west-1:111122223333:function:app')
    expect(said(run)).toEqual([])
    expect(said(pass)).toEqual(['CKV_AWS_355 policies[0].on'])
    expect(said(run, pass)).toEqual(['CKV_AWS_355 policies[1].on', 'CKV_AWS_286 policies[1].on'])
    expect(said(run, on(['iam:PassRole'], role))).toEqual([])
  })

  it('are none where another statement denies it', () => {
    const denial: JudgedStatement = { effect: 'deny', actions: ['iam:*'], on: ['*'] }
    expect(said(on(['iam:PutRolePolicy'], anyRole), denial)).toEqual(['CKV_AWS_355 policies[0].on'])
  })

  it('say which actions, three at most', () => {
    expect(
      judgeStatements([on(['ec2:RunInstances', 'iam:PassRole', 'iam:CreateUser', 'iam:DeleteUser'])], 's'),
    ).toEqual([
      {
        control: 'CKV_AWS_355',
        setting: 's[0].on',
        what: 'ec2:RunInstances, iam:PassRole, iam:CreateUser and 1 more could be confined to some resources, and are not',
      },
      {
        control: 'CKV_AWS_286',
        setting: 's[0].on',
        what: 'iam:PassRole of any role, with ec2:RunInstances, makes whoever has both any role',
      },
    ])
  })
})

describe('a statement', () => {
  it('reads everything where it only lists what could be confined', () => {
    expect(readsEverything(on(['s3:ListBucket']))).toBe(true)
    expect(readsEverything(on(['ec2:DescribeInstances']))).toBe(false)
    expect(readsEverything(on(['s3:ListBucket'], 'arn:aws:s3:::assets'))).toBe(false)
  })

  it('opens nothing that it does not allow on all resources, but a whole service', () => {
    const arn = fc.constantFrom(role, 'arn:aws:s3:::assets/*', 'arn:aws:sqs:us-east-1:111122223333:q', undefined)
    const action = fc.constantFrom('iam:PassRole', 'iam:*Policy', 's3:Get*', 'kms:Decrypt', 'sts:AssumeRole', 'sqs:*')
    fc.assert(
      fc.property(fc.array(action, { minLength: 1 }), fc.array(arn, { minLength: 1 }), (actions, resources) => {
        expect([...new Set(judgeStatements([{ actions, on: resources }], 'p').map(({ control }) => control))]).toEqual(
          actions.includes('sqs:*') ? ['IAM.21'] : [],
        )
      }),
    )
  })

  it('that allows more never opens less', () => {
    const action = fc.constantFrom('iam:PassRole', 'lambda:CreateFunction', 's3:Get*', 'kms:Decrypt', 'ec2:Describe*')
    fc.assert(
      fc.property(fc.uniqueArray(action, { minLength: 1 }), action, (actions, more) => {
        const controls = (all: readonly string[]) =>
          new Set(judgeStatements([on(all)], 'p').map(({ control }) => control))
        const after = controls([...actions, more])
        expect([...controls(actions)].filter((control) => !after.has(control))).toEqual([])
      }),
    )
  })
})
