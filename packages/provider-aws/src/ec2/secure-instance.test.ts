import { componentFaults, record, recordFailure, type RecordedResource } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import type { SecureInstanceArgs } from './instance-args.ts'
import { SecureInstance } from './secure-instance.ts'

const network = { vpcId: 'vpc-1', cidr: '10.0.0.0/16' }
const closed: SecureInstanceArgs = { subnetId: 'subnet-1', network, kmsKeyArn: 'arn:key' }

const cloud = {
  call: ({ token }: { readonly token: string }) =>
    token === 'aws:ssm/getParameter:getParameter'
      ? { insecureValue: 'ami-newest' }
      : { availabilityZone: 'us-east-1a', accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' },
  outputs: ({ name }: { readonly name: string }) => ({ name, privateIp: '10.0.0.5', privateDns: 'ip-10-0-0-5' }),
}

const made = (args: SecureInstanceArgs = closed, opts: ComponentOptions = {}) =>
  record(() => new SecureInstance('web', args, opts), cloud)

const listed = (resources: readonly RecordedResource[]) =>
  resources.map(({ type, name }) => `${type.split(':').at(-1) ?? ''} ${name}`).sort()

const main = async (args?: SecureInstanceArgs) =>
  (await made(args)).find(({ type }) => type === 'aws:ec2/instance:Instance')

describe('an instance', () => {
  it('keeps the rules of all components', async () => {
    const volumes = { data: { device: '/dev/sdf', size: 10 } }
    expect(await componentFaults(() => new SecureInstance('web', { ...closed, volumes }), cloud)).toEqual([])
  })

  it('has a role that lets SSM in, and a security group that lets nobody in', async () => {
    expect(listed(await made())).toEqual([
      'Instance web',
      'InstanceProfile web-profile',
      'InstanceProfile web-profile',
      'Role web-profile-role',
      'RolePolicyAttachment web-profile-role-attachment-aws-amazon-ssm-managed-instance-core',
      'SecureInstance web',
      'SecureRole web-profile-role',
      'SecurityGroup web-security-group',
      'SecurityGroup web-security-group',
      'SecurityGroupEgressRule web-security-group-rules-egress-https',
      'SecurityGroupRules web-security-group-rules',
    ])
  })

  it('is closed in all that can be closed', async () => {
    expect((await main())?.inputs).toEqual({
      ami: 'ami-newest',
      associatePublicIpAddress: false,
      disableApiTermination: true,
      ebsOptimized: true,
      iamInstanceProfile: 'web-profile',
      instanceType: 't3.micro',
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpPutResponseHopLimit: 1,
        httpTokens: 'required',
        instanceMetadataTags: 'disabled',
      },
      monitoring: true,
      rootBlockDevice: {
        deleteOnTermination: true,
        encrypted: true,
        kmsKeyId: 'arn:key',
        tags: { Name: 'web' },
        volumeType: 'gp3',
      },
      sourceDestCheck: true,
      subnetId: 'subnet-1',
      tags: { Name: 'web' },
      vpcSecurityGroupIds: ['web-security-group-id'],
    })
  })

  it('is not replaced when the newest image is another one', async () => {
    expect((await main())?.ignoreChanges).toEqual(['ami'])
  })

  it.each([
    ['follows the newest image', { followAmi: true }],
    ['has one image', { amiId: 'ami-1' }],
  ])('is replaced by another image when it %s', async (_, args) => {
    expect((await main({ ...closed, ...args }))?.ignoreChanges).toEqual([])
  })

  it('is asked for no image where one is named', async () => {
    expect((await main({ ...closed, amiId: 'ami-1' }))?.inputs).toMatchObject({ ami: 'ami-1' })
  })

  it('keeps user data secret', async () => {
    expect((await main({ ...closed, userData: '#!/bin/sh' }))?.inputs).toMatchObject({
      userData: { secret: '#!/bin/sh' },
    })
  })

  it('hands the tags that the provider writes to the volume that it starts from', async () => {
    const { inputs } = (await main({ ...closed, providerTags: { project: 'shop' }, tags: { team: 'web' } })) ?? {}
    expect(inputs).toMatchObject({
      tags: { Name: 'web', team: 'web' },
      rootBlockDevice: { tags: { Name: 'web', project: 'shop', team: 'web' } },
    })
  })

  it('has volumes that are resources of their own, in the zone of the subnet', async () => {
    const volumes = { data: { device: '/dev/sdf', size: 100, iops: 4000 } }
    const resources = await made({ ...closed, volumes })
    expect(
      resources
        .filter(({ name }) => /web-(volume|attachment)-/.test(name))
        .map(({ name, inputs }) => [name, inputs])
        .sort(),
    ).toEqual([
      [
        'web-attachment-data',
        {
          deviceName: '/dev/sdf',
          instanceId: 'web-id',
          stopInstanceBeforeDetaching: true,
          volumeId: 'web-volume-data-id',
        },
      ],
      [
        'web-volume-data',
        {
          availabilityZone: 'us-east-1a',
          encrypted: true,
          iops: 4000,
          kmsKeyId: 'arn:key',
          size: 100,
          tags: { Name: 'web-data' },
          type: 'gp3',
        },
      ],
    ])
  })

  it('keeps a volume whose name is another one', async () => {
    const volumes = { data: { device: '/dev/sdf', size: 100, formerly: 'disk' } }
    const aliases = (await made({ ...closed, volumes })).filter((resource) => resource.aliases.length > 0)
    expect(aliases.map((resource) => `${resource.name} ${resource.aliases.join()}`).sort()).toEqual([
      'web-attachment-data web-attachment-disk',
      'web-volume-data web-volume-disk',
    ])
  })

  it('takes what is given: groups, a profile, a key', async () => {
    const args = { subnetId: 'subnet-1', securityGroupIds: ['sg-1'], profileName: 'ops', kmsKeyArn: 'arn:key' }
    expect(listed(await made(args))).toEqual(['Instance web', 'SecureInstance web'])
    expect((await main(args))?.inputs).toMatchObject({ iamInstanceProfile: 'ops', vpcSecurityGroupIds: ['sg-1'] })
  })

  it('has a key of its own where none is given, and none where its volumes are not encrypted', async () => {
    const { kmsKeyArn: _, ...keyless } = closed
    expect(listed(await made(keyless)).filter((resource) => resource.includes('web-key'))).toEqual([
      'Alias web-key-alias',
      'EncryptionKey web-key',
      'Key web-key',
    ])
    const open = await made({ ...keyless, encrypted: false })
    expect(listed(open).filter((resource) => resource.includes('web-key'))).toEqual([])
  })

  it('lives in the region that it says, its children too', async () => {
    const resources = await made({ ...closed, region: 'eu-west-1' })
    expect(
      resources
        .filter(({ type }) => type.startsWith('aws:ec2/') || type.startsWith('aws:vpc/'))
        .map(({ inputs }) => inputs['region']),
    ).toEqual(['eu-west-1', 'eu-west-1', 'eu-west-1'])
  })

  it.each([
    ['network', { subnetId: 'subnet-1' }, /securityGroupIds or network is needed/],
    ['security group', { subnetId: 'subnet-1', securityGroupIds: [] }, /securityGroupIds or network is needed/],
    ['subnet', { network }, /web needs subnetId/],
  ])('refuses callers that name no %s', async (_, args, message) => {
    // What a caller without types can write.
    const create = () => Reflect.construct(SecureInstance, ['web', args])
    expect(String(await recordFailure(create, cloud))).toMatch(message)
  })

  it('gives the user the last word, and protects every child', async () => {
    const resources = await made(closed, { protect: true, override: { main: { hibernation: true } } })
    expect(resources.every(({ protect }) => protect)).toBe(true)
    expect(resources.find(({ type }) => type === 'aws:ec2/instance:Instance')?.inputs).toMatchObject({
      hibernation: true,
    })
  })
})
