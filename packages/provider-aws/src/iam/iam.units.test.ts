import { describe, expect, it } from 'vitest'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'

const unitsOf = (iam: object, more: object = {}) => {
  const outcome = awsConfig.decode({ region: 'us-west-2', services: { iam }, ...more }, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right)
}
const named = (iam: object, more?: object): readonly string[] =>
  unitsOf(iam, more)
    .filter(({ kind }) => kind !== 'provider')
    .map(({ kind, id, name }) => `${kind} ${id} ${name}`)

const github = { trust: { github: { repository: 'acme/a', branch: 'main' } } }
const issuers = (iam: object, more?: object) =>
  unitsOf(iam, more).flatMap((unit) =>
    unit.kind === 'oidcProvider'
      ? [[unit.id, unit.name, unit.settings.url, unit.settings.audiences, unit.implied]]
      : [],
  )

describe('the units of IAM', () => {
  it('are called by their keys, whatever they are', () => {
    expect(
      named({
        roles: { a: { trust: { services: 'ec2.amazonaws.com' } } },
        policies: { a: { statements: [{ actions: ['s3:GetObject'], on: [{ arn: 'arn:aws:s3:::a' }] }] } },
        groups: { a: {} },
        instanceProfiles: { a: {} },
        oidcProviders: { a: { url: 'https://example.org' } },
        accessAnalyzers: { a: {} },
      }),
    ).toEqual([
      'oidcProvider aws.services.iam.oidcProviders.a a',
      'policy aws.services.iam.policies.a a',
      'role aws.services.iam.roles.a a',
      'group aws.services.iam.groups.a a',
      'instanceProfile aws.services.iam.instanceProfiles.a a',
      'accessAnalyzer aws.services.iam.accessAnalyzers.a a',
    ])
  })

  it('are none where the service is switched off', () => {
    expect(named({ enabled: false, roles: { a: github } })).toEqual([])
  })

  it('have what all roles have, and their own over it', () => {
    const roles = {
      a: { trust: { services: 'ec2.amazonaws.com' } },
      b: { trust: { services: 'ec2.amazonaws.com' }, path: '/own/', tags: { Tier: 'own' } },
    }
    const defaultRoleConfig = {
      path: '/apps/',
      maxSessionDuration: 7200,
      tags: { tier: 'all' },
      permissionsBoundary: 'p',
    }
    const settings = unitsOf({ roles, defaultRoleConfig, instanceProfiles: { i: {}, j: { role: 'a' } } }).flatMap(
      (unit) =>
        unit.kind === 'role' || unit.kind === 'instanceProfile'
          ? [[unit.id.split('.').at(-1), unit.settings.path, unit.settings.tags, unit.needs.boundary?.at]]
          : [],
    )
    const at = 'aws.services.iam.defaultRoleConfig.permissionsBoundary'
    expect(settings).toEqual([
      ['a', '/apps/', { tier: 'all' }, at],
      ['b', '/own/', { Tier: 'own' }, at],
      ['i', '/apps/', {}, at],
      ['j', '/apps/', {}, undefined],
    ])
  })
})

describe('who issues tokens', () => {
  const url = 'https://token.actions.githubusercontent.com'

  it('is there by itself, once for all roles, with all the audiences they want', () => {
    const other = { trust: { github: [{ repository: 'acme/b', tag: 'v1', audience: 'other' }] } }
    expect(issuers({ roles: { a: github, b: other } })).toEqual([
      ['aws.providers.default.oidc.github', 'aws-default-github', url, ['other', 'sts.amazonaws.com'], true],
    ])
  })

  it('is the one that is written, where one is', () => {
    expect(issuers({ roles: { a: github }, oidcProviders: { mine: { url } } })).toEqual([
      ['aws.services.iam.oidcProviders.mine', 'mine', url, ['sts.amazonaws.com'], undefined],
    ])
  })

  it('is none where a role says whom the account has', () => {
    const oidcProviderArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
    expect(
      issuers({ roles: { a: { trust: { github: { repository: 'a/b', branch: 'c', oidcProviderArn } } } } }),
    ).toEqual([])
  })

  it('is one for each account: an account has one for an address', () => {
    const roles = { a: github, b: { ...github, provider: 'east' } }
    const providers = (account: string) => ({
      allowedAccountIds: ['111122223333'],
      providers: { east: { region: 'us-east-1', allowedAccountIds: [account] } },
    })
    expect(issuers({ roles }, providers('111122223333')).map(([id]) => id)).toEqual([
      'aws.providers.default.oidc.github',
    ])
    expect(issuers({ roles }, providers('444455556666')).map(([id]) => id)).toEqual([
      'aws.providers.default.oidc.github',
      'aws.providers.east.oidc.github',
    ])
  })

  it('is another for each address', () => {
    const gitlab = {
      trust: {
        gitlab: [
          { project: 'a/b', branch: 'c' },
          { project: 'a/b', branch: 'c', url: 'https://git.acme.org' },
        ],
      },
    }
    expect(issuers({ roles: { a: gitlab } })).toEqual([
      ['aws.providers.default.oidc.gitlab', 'aws-default-gitlab', 'https://gitlab.com', ['https://gitlab.com'], true],
      [
        'aws.providers.default.oidc.git-acme-org',
        'aws-default-git-acme-org',
        'https://git.acme.org',
        ['https://git.acme.org'],
        true,
      ],
    ])
  })
})
