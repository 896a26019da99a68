import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { LaunchTemplateArgs } from './launch-template-args.ts'
import { LaunchTemplate } from './launch-template.ts'

const closed: LaunchTemplateArgs = { securityGroupIds: ['sg-1'], profileName: 'web', kmsKeyArn: 'arn:key' }
const cloud = { outputs: () => ({ latestVersion: 3 }) }

const main = async (args: LaunchTemplateArgs = closed) =>
  (await record(() => new LaunchTemplate('web', args), cloud)).find(
    ({ type }) => type === 'aws:ec2/launchTemplate:LaunchTemplate',
  )?.inputs

describe('a launch template', () => {
  it('keeps the rules of all components', async () => {
    const network = { vpcId: 'vpc-1', cidr: '10.0.0.0/16' }
    expect(await componentFaults(() => new LaunchTemplate('web', { network, kmsKeyArn: 'arn:key' }), cloud)).toEqual([])
  })

  it('is closed in all that can be closed, and names its image by the parameter', async () => {
    expect(await main()).toEqual({
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: { deleteOnTermination: 'true', encrypted: 'true', kmsKeyId: 'arn:key', volumeType: 'gp3' },
        },
      ],
      ebsOptimized: 'true',
      iamInstanceProfile: { name: 'web' },
      imageId: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
      instanceType: 't3.micro',
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpPutResponseHopLimit: 1,
        httpTokens: 'required',
        instanceMetadataTags: 'disabled',
      },
      monitoring: { enabled: true },
      networkInterfaces: [
        {
          associatePublicIpAddress: 'false',
          deleteOnTermination: 'true',
          deviceIndex: 0,
          securityGroups: ['sg-1'],
        },
      ],
      updateDefaultVersion: true,
    })
  })

  it('writes on what it starts what the provider would', async () => {
    expect(await main({ ...closed, providerTags: { project: 'shop' }, tags: { team: 'web' } })).toMatchObject({
      tags: { team: 'web' },
      tagSpecifications: [
        { resourceType: 'instance', tags: { project: 'shop', team: 'web' } },
        { resourceType: 'volume' },
        { resourceType: 'network-interface' },
      ],
    })
  })

  it('hands user data over in base64, and keeps it secret', async () => {
    expect(await main({ ...closed, userData: '#!/bin/sh' })).toMatchObject({ userData: { secret: 'IyEvYmluL3No' } })
  })

  it('has its volumes in the order of their devices, whatever the order they are written in', async () => {
    const data = { device: '/dev/sdf', size: 10 }
    const logs = { device: '/dev/sdg', size: 20, type: 'st1' }
    const one = await main({ ...closed, volumes: { logs, data } })
    expect(one).toEqual(await main({ ...closed, volumes: { data, logs } }))
    expect(one).toMatchObject({
      blockDeviceMappings: [{ deviceName: '/dev/xvda' }, { deviceName: '/dev/sdf' }, { deviceName: '/dev/sdg' }],
    })
  })

  it('says its version as text, which is what an autoscaling group takes', async () => {
    const [component] = await record(() => new LaunchTemplate('web', closed), cloud)
    expect(component?.outputs).toMatchObject({ latestVersion: '3', templateId: 'web-id' })
  })
})
