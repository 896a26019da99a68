import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the docs makes an instance and a group of them, closed to the internet', async () => {
  const resources = await record(() => import('../../examples/machines.ts'), {
    call: () => ({
      accountId: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/x',
      insecureValue: 'ami-newest',
      region: 'us-west-2',
    }),
    outputs: () => ({ latestVersion: 1 }),
  })
  const inputs = (type: string) => resources.find((resource) => resource.type.endsWith(`:${type}`))?.inputs
  expect(inputs('Instance')).toMatchObject({
    subnetId: 'main-subnet-private-a-id',
    associatePublicIpAddress: false,
    vpcSecurityGroupIds: ['bastion-security-group-id'],
  })
  expect(inputs('Group')).toMatchObject({
    launchTemplate: { id: 'web-id', version: '1' },
    vpcZoneIdentifiers: ['main-subnet-private-a-id', 'main-subnet-private-b-id'],
  })
})
