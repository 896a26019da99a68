import { secretOf } from '@konductor/core/config'
import { expect, it } from 'vitest'
import { awsConfig } from '../section.ts'

const role = (account = '111122223333', partition = 'aws') => `arn:${partition}:iam::${account}:role/deployer`
const elsewhere = { roleArn: role('999988887777') }
const here = { roleArn: role() }
const web = { roleArn: role(), webIdentityTokenFile: '/token' }
const allowedAccountIds = ['111122223333']

const said = (section: object): readonly string[] => {
  const outcome = awsConfig.decode({ region: 'us-west-2', ...section }, 'aws')
  return outcome._tag === 'Right' ? [] : outcome.left.map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)
}

const notAllowed = (at: string) =>
  `Contradiction ${at}.roleArn: the role is of an account that allowedAccountIds does not name, and AWS would be asked for nothing`

it('the last role of a provider is of an account that it may touch', () => {
  expect(said({ allowedAccountIds, assumeRole: elsewhere })).toEqual([notAllowed('aws.assumeRole')])
  expect(said({ allowedAccountIds, assumeRoles: [here, elsewhere] })).toEqual([notAllowed('aws.assumeRoles[1]')])
  expect(said({ allowedAccountIds, assumeRoleWithWebIdentity: { ...web, ...elsewhere } })).toEqual([
    notAllowed('aws.assumeRoleWithWebIdentity'),
  ])
  expect(said({ providers: { east: { allowedAccountIds, assumeRole: elsewhere } } })).toEqual([
    notAllowed('aws.providers.east.assumeRole'),
  ])
  expect(said({ allowedAccountIds, providers: { default: { assumeRole: elsewhere } } })).toEqual([
    notAllowed('aws.providers.default.assumeRole'),
  ])
  expect(said({ forbiddenAccountIds: ['999988887777'], assumeRole: elsewhere })).toEqual([
    'Contradiction aws.assumeRole.roleArn: the role is of an account that forbiddenAccountIds names',
  ])
})

it('a role on the way, another provider’s role and what nobody knows here are no contradiction', () => {
  expect(said({ allowedAccountIds, assumeRoles: [elsewhere, here] })).toEqual([])
  expect(said({ allowedAccountIds, assumeRoleWithWebIdentity: { ...web, ...elsewhere }, assumeRole: here })).toEqual([])
  expect(said({ allowedAccountIds, providers: { east: { assumeRole: elsewhere } } })).toEqual([])
  expect(
    said({
      allowedAccountIds,
      providers: { east: { enabled: false, ...{ allowedAccountIds, assumeRole: elsewhere } } },
    }),
  ).toEqual([])
  expect(said({ allowedAccountIds: [secretOf('[sealed]')], assumeRole: elsewhere })).toEqual([])
})

it('what is encrypted is compared and not shown', () => {
  const [found = ''] = said({ allowedAccountIds, assumeRole: { roleArn: secretOf(role('999988887777')) } })
  expect(found).toBe(notAllowed('aws.assumeRole'))
})

it('a role is of the partition of the region', () => {
  const chinese = { region: 'cn-north-1' }
  const because = 'the region cn-north-1 is of the partition aws-cn, where no role of another one is known'
  expect(said({ ...chinese, assumeRole: here })).toEqual([`Contradiction aws.assumeRole.roleArn: ${because}`])
  expect(said({ ...chinese, providers: { b: { assumeRoles: [here] } } })).toEqual([
    `Contradiction aws.providers.b.assumeRoles[0].roleArn: ${because}`,
  ])
  expect(said({ ...chinese, assumeRole: { roleArn: role('111122223333', 'aws-cn') } })).toEqual([])
  expect(said({ region: 'cn-new-9', assumeRole: here })).toEqual([])
})

it('a session lasts as long as AWS lets it', () => {
  const lasting = (duration: string) => ({ ...here, duration })
  const chained = (at: string, duration: string) =>
    `OutOfRange aws.${at}.duration: a role that another one opens has sessions of an hour at most, and this ${duration}`
  expect(said({ assumeRole: lasting('12h') })).toEqual([])
  expect(said({ assumeRoles: [lasting('2h'), lasting('60m')] })).toEqual([])
  expect(said({ assumeRoles: [here, lasting('2h')] })).toEqual([chained('assumeRoles[1]', '2h')])
  expect(said({ assumeRoleWithWebIdentity: web, assumeRole: lasting('1h1s') })).toEqual([chained('assumeRole', '1h1s')])
  expect(said({ assumeRole: lasting('13h') })).toEqual([
    'OutOfRange aws.assumeRole.duration: a session lasts 15 minutes to 12 hours, and this 13h',
  ])
  expect(said({ assumeRoleWithWebIdentity: { ...web, duration: '5m' } })).toEqual([
    'OutOfRange aws.assumeRoleWithWebIdentity.duration: a session lasts 15 minutes to 12 hours, and this 5m',
  ])
})
