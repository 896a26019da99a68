import { secretOf, type Identifier } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { isUnpinned, judgeTrust, type JudgedTrust } from './judge-trust.ts'

const own = ['111122223333']
const said = (trust: JudgedTrust, accounts?: readonly string[]): readonly string[] =>
  judgeTrust(trust, accounts ?? own).map(({ control, setting }) => `${control} ${setting}`)

describe('who may work as a role', () => {
  it.each<[string, JudgedTrust, readonly string[]]>([
    ['everybody', { accounts: [{ account: '*' }] }, ['CKV_AWS_60 trust.accounts[0]']],
    [
      'everybody with an external id, which anybody may know',
      { accounts: [{ account: '*', externalId: 'x1' }] },
      ['CKV_AWS_60 trust.accounts[0]'],
    ],
    ['a foreign account', { accounts: [{ account: '444455556666' }] }, ['externalId trust.accounts[0]']],
    [
      'a repository with all its branches',
      { github: [{ repository: 'acme/platform' }] },
      ['CKV_AWS_358 trust.github[0]'],
    ],
    [
      'pull requests',
      { github: [{ repository: 'acme/a', branches: ['main'], pullRequests: true }] },
      ['CKV_AWS_358 trust.github[0]'],
    ],
    ['any branch', { github: [{ repository: 'acme/a', branches: ['*'] }] }, ['CKV_AWS_358 trust.github[0]']],
    ['any repository', { github: [{ repository: 'acme/*', branches: ['main'] }] }, ['CKV_AWS_358 trust.github[0]']],
    ['a project with all its branches', { gitlab: [{ project: 'acme/a' }] }, ['CKV_AWS_358 trust.gitlab[0]']],
    ['any subject', { oidc: [{ audiences: ['a'], subjects: ['x', '*'] }] }, ['CKV_AWS_358 trust.oidc[0].subjects']],
    [
      'a service for whomever it comes',
      { services: [{ service: 'lambda.amazonaws.com', sourceAccount: 'never' }] },
      ['sourceAccount trust.services[0].sourceAccount'],
    ],
  ])('opens something: %s', (_, trust, expected) => {
    expect(said(trust)).toEqual(expected)
  })

  it.each<[string, JudgedTrust]>([
    ['an account of its own', { accounts: [{ account: '111122223333' }] }],
    ['a foreign account that has to say something', { accounts: [{ account: '444455556666', externalId: 'acme-1' }] }],
    ['roles of a foreign account', { accounts: [{ account: '444455556666', roles: ['ci'] }] }],
    ['everybody in an organization', { accounts: [{ account: '*', organizations: ['o-abc1234567'] }] }],
    ['one branch', { github: [{ repository: 'acme/a', branches: ['main'] }] }],
    ['branches that begin so', { github: [{ repository: 'acme/a', branches: ['release/*'] }] }],
    ['one environment', { github: [{ repository: 'acme/a', environments: ['prod'] }] }],
    ['tags that begin so', { gitlab: [{ project: 'acme/a', tags: ['v*'] }] }],
    [
      'services that never say for whom they come',
      { services: ['ec2.amazonaws.com', { service: 'ec2.amazonaws.com', sourceAccount: 'never' }] },
    ],
    ['services that say it', { services: ['lambda.amazonaws.com'] }],
  ])('is closed: %s', (_, trust) => {
    expect(said(trust)).toEqual([])
  })

  it('takes no account for a foreign one where an encrypted id may be it', () => {
    const sealed = secretOf('111122223333')
    expect(judgeTrust({ accounts: [{ account: '111122223333' }] }, [sealed])).toEqual([])
    expect(judgeTrust({ accounts: [{ account: '444455556666' }] }, [sealed])).toHaveLength(1)
  })
})

describe('an account that is encrypted', () => {
  const trusts = (account: Identifier) => judgeTrust({ accounts: [{ account }] }, own)

  it('is judged where it is known, and shown nowhere', () => {
    expect(trusts(secretOf('111122223333'))).toEqual([])
    const [opened] = trusts(secretOf('444455556666'))
    expect([opened?.control, opened?.what.includes('444455556666')]).toEqual(['externalId', false])
  })

  it('is left to the run that knows it', () => {
    expect(trusts(secretOf('[sealed]'))).toEqual([])
  })
})

describe('a subject', () => {
  it.each([
    '*',
    'repo:*',
    'repo:acme/*',
    'repo:acme/a:*',
    'repo:acme/a:ref:*',
    'repo:acme/a:pull_request',
    'project_path:acme/a:*',
    'system:serviceaccount:*:web',
    'organization:*:project:x',
  ])('is not pinned: %s', (subject) => {
    expect(isUnpinned(subject)).toBe(true)
  })

  it.each([
    'repo:acme/a:ref:refs/heads/main',
    'repo:acme/a:ref:refs/tags/v*',
    'repo:acme/a:environment:prod',
    'system:serviceaccount:shop:web',
    'organization:acme:project:web:workspace:prod:run_phase:*',
  ])('is pinned: %s', (subject) => {
    expect(isUnpinned(subject)).toBe(false)
  })
})
