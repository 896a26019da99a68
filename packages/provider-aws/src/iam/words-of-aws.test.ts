import { describe, expect, it } from 'vitest'
import { awsConfig } from '../section.ts'

const said = (iam: object): readonly string[] => {
  const outcome = awsConfig.decode({ region: 'us-west-2', services: { iam } }, 'aws')
  return outcome._tag === 'Right'
    ? []
    : outcome.left.map(({ at, fix }) => `${at.replace('aws.services.iam.', '')}: ${fix}`)
}

const trust = { services: 'lambda.amazonaws.com' }
const ofRole = (own: object) => said({ roles: { a: { trust, ...own } } })
const ofStatement = (own: object) => ofRole({ policies: [{ actions: ['s3:GetObject'], on: [{ arn: '*' }], ...own }] })

describe('a statement in the words of AWS', () => {
  it.each(['Resource', 'resources', 'resource_arns'])('is told what %s is called here', (word) => {
    expect(ofRole({ policies: [{ actions: ['s3:GetObject'], [word]: ['*'] }] })).toEqual([
      `roles.a.policies[0].${word}: it is called on here, as in on: [{"bucket":"assets","path":"/*"}]`,
    ])
  })

  it('is told what Action and Effect are called, and which effects there are', () => {
    expect(ofStatement({ Action: ['s3:GetObject'], Condition: {} })).toEqual([
      'roles.a.policies[0].Action: it is called actions here, as in actions: ["s3:GetObject"]',
      'roles.a.policies[0].Condition: did you mean "condition"?',
    ])
    expect(ofStatement({ effect: 'Allow' })).toEqual(['roles.a.policies[0].effect: did you mean "allow"?'])
  })

  it.each([
    ['everything', ['*'], 'roles.a.policies[0].on[0]: write a map: { arn: "*" }'],
    ['an ARN', ['arn:aws:s3:::assets/*'], 'roles.a.policies[0].on[0]: write a map: { arn: "arn:aws:s3:::assets/*" }'],
    ['the key of a bucket', ['assets'], 'roles.a.policies[0].on[0]: write a map: { bucket: "assets" }'],
    ['text alone', '*', 'roles.a.policies[0].on: put it in brackets: [{ arn: "*" }]'],
    ['a map alone', { bucket: 'assets' }, 'roles.a.policies[0].on: write - before it: it is a list, of this one'],
    [
      'nothing',
      [{}],
      'roles.a.policies[0].on[0]: add one of bucket, bucketKey, key, role, policy, instanceProfile, arn: arn: "*" is everything',
    ],
    ['two at once', [{ bucket: 'assets', arn: '*' }], 'roles.a.policies[0].on[0]: write an entry for each'],
  ])('is told how to write %s', (_, on, line) => {
    expect(ofStatement({ on })).toEqual([line])
  })
})

describe('a role in the words of AWS', () => {
  it.each([
    ['accounts', ['111122223333'], 'accounts[0]: write a map: { account: "111122223333" }'],
    ['accounts', '111122223333', 'accounts: write a map: { account: "111122223333" }'],
    ['github', 'acme/platform', 'github: write a map: { repository: "acme/platform" }'],
    ['podIdentity', 'cart', 'podIdentity: write a map: { namespace: "shop", serviceAccount: "cart" }'],
    ['AWS', '*', 'AWS: it is called accounts here, as in accounts: {"account":"111122223333","roles":["ci"]}'],
  ])('is told how to trust %s as %j', (who, written, line) => {
    expect(said({ roles: { a: { trust: { [who]: written, services: 'lambda.amazonaws.com' } } } })).toEqual([
      `roles.a.trust.${line}`,
    ])
  })

  it.each([
    [
      'managedPolicyArns',
      'managedPolicies, as in managedPolicies: ["read-assets",{"aws":"AmazonSSMManagedInstanceCore"}]',
    ],
    ['AssumeRolePolicyDocument', 'trust, as in trust: {"services":"lambda.amazonaws.com"}'],
    [
      'inline_policies',
      'policies, as in policies: [{"actions":["s3:GetObject"],"on":[{"bucket":"assets","path":"/*"}]}]',
    ],
  ])('is told what %s is', (word, called) => {
    const [name] = called.split(',')
    expect(ofRole({ [word]: [] })).toEqual([
      `roles.a.${word}: it is called ${called.replace(name ?? '', `${name} here`)}`,
    ])
  })
})

describe('a managed policy in the words of AWS', () => {
  it.each([
    ['AmazonSSMManagedInstanceCore', 'a map: { aws: "AmazonSSMManagedInstanceCore" }'],
    ['arn:aws:iam::aws:policy/SecurityAudit', 'a map: { arn: "arn:aws:iam::aws:policy/SecurityAudit" }'],
  ])('is told how %s is written', (written, map) => {
    expect(ofRole({ managedPolicies: [written] })).toEqual([
      `roles.a.managedPolicies[0]: write the key of a policy under aws.services.iam.policies, or ${map}`,
    ])
  })
})

describe('an archive rule of an access analyzer', () => {
  const rule = (tests: object) => said({ accessAnalyzers: { main: { archiveRules: { vendor: tests } } } })

  it.each([
    ['no test', {}, ': add what the findings have that are meant, as in principal.AWS: { eq: ["111122223333"] }'],
    ['a test of nothing', { resource: {} }, '.resource: add eq, neq, contains or exists'],
    ['two that do not go together', { resource: { exists: true, eq: ['a'] } }, '.resource: take exists out'],
    [
      'what findings do not have',
      { 'principal AWS': { eq: ['*'] } },
      '["principal AWS"]: did you mean "principal.AWS"?',
    ],
  ])('with %s is told what to write', (_, tests, line) => {
    expect(rule(tests)).toEqual([`accessAnalyzers.main.archiveRules.vendor${line}`])
  })

  it('may ask for any condition', () => {
    expect(rule({ 'condition.aws:PrincipalOrgPaths': { contains: ['o-abc1234567/'] } })).toEqual([])
  })
})
