import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the docs makes two networks, a key for the logs of each, and a peering of them', async () => {
  const resources = await record(() => import('../../examples/networks.ts'), {
    call: () => ({ accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' }),
  })
  expect(
    resources
      .filter(({ custom }) => !custom)
      .map(({ type, name }) => `${type} ${name}`)
      .sort(),
  ).toEqual([
    'konductor:aws:EncryptionKey data-key',
    'konductor:aws:EncryptionKey main-key',
    'konductor:aws:SecureRole data-logger',
    'konductor:aws:SecureRole main-logger',
    'konductor:aws:SecureVpc main',
    'konductor:aws:Vpc data',
    'konductor:aws:VpcPeering data',
  ])
  expect(
    resources
      .filter(({ type }) => type === 'aws:ec2/route:Route')
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'data-back-db-to-private-a',
    'data-back-db-to-private-b',
    'data-back-db-to-private-c',
    'data-route-private-a-to-db-a',
    'data-route-private-b-to-db-a',
    'data-route-private-c-to-db-a',
    'main-route-private-a',
    'main-route-private-b',
    'main-route-private-c',
    'main-route-public',
  ])
})
