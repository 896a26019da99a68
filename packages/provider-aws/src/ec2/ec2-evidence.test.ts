import { verifyClaims } from '@konductor/core/config'
import { record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import { AutoscalingGroup } from './autoscaling-group.ts'
import { KeyPair } from './key-pair.ts'
import { LaunchTemplate } from './launch-template.ts'
import { SecureInstance } from './secure-instance.ts'
import { SecurityGroup } from './security-group.ts'

const given = { securityGroupIds: ['sg-1'], profileName: 'web', kmsKeyArn: 'arn:key' }

/** Every component of EC2 with all that it can claim. */
const everything = () => {
  new SecureInstance('i', { subnetId: 'subnet-1', ...given, volumes: { data: { device: '/dev/sdf', size: 1 } } })
  new LaunchTemplate('t', given)
  new AutoscalingGroup('g', {
    launchTemplate: { id: 'lt', version: '1' },
    subnetIds: ['s'],
    maxInstanceLifetime: 86_400,
  })
  new KeyPair('k', { publicKey: 'ssh-ed25519 AAAA' })
  new SecurityGroup('s', {
    vpcId: 'vpc-1',
    ingress: { x: { ports: 443, from: { cidr: '10.0.0.0/8' } } },
    egress: { y: { ports: 443, to: { cidr: '10.0.0.0/8' } } },
  })
}

const verdicts = async (change: (name: string, inputs: Record<string, unknown>) => Record<string, unknown>) => {
  const resources = await record(everything, { call: () => ({ insecureValue: 'ami-1', availabilityZone: 'a' }) })
  const components = new Map(resources.filter(({ custom }) => !custom).map(({ name, type }) => [name, name + type]))
  const planned = resources.map((resource) => ({
    ...resource,
    urn: resource.name + resource.type,
    parent: components.get(resource.parent ?? '') ?? '',
    inputs: change(resource.name, { ...resource.inputs }),
  }))
  return verifyClaims(planned, aws.safeguards ?? {}).map(
    ({ name, safeguard, verdict }) => `${name.slice(0, 1)} ${safeguard} ${verdict}`,
  )
}

/** What no single property of a plan shows. */
const unseen = [
  'i no-credentials-in-user-data unseen',
  't no-credentials-in-user-data unseen',
  's closed unseen',
  's no-open-ingress unseen',
  's no-open-admin-ports unseen',
  's explicit-egress unseen',
  's named-protocols-out unseen',
]

describe('the evidence of EC2', () => {
  it('is found in what it is made from, for every claim that a plan can see', async () => {
    const found = await verdicts((_, inputs) => inputs)
    expect(found.filter((line) => !line.endsWith(' held')).sort()).toEqual([...unseen].sort())
    expect(found).toHaveLength(30)
  })

  it.each([
    ['i', 'metadataOptions', { httpTokens: 'optional', httpPutResponseHopLimit: 1 }, ['i metadata-tokens broken']],
    ['i', 'associatePublicIpAddress', true, ['i private-address broken']],
    ['i', 'rootBlockDevice', { encrypted: false, kmsKeyId: 'arn:key' }, ['i encryption broken']],
    ['i', 'iamInstanceProfile', undefined, ['i profile broken']],
    ['i', 'sourceDestCheck', false, ['i source-check broken']],
    ['i-volume-data', 'encrypted', false, ['i encryption broken']],
    ['t', 'networkInterfaces', [{ associatePublicIpAddress: 'true' }], ['t private-address broken']],
    ['g', 'instanceRefresh', undefined, ['g refresh broken']],
    ['s-rules-ingress-x', 'description', undefined, ['s described-rules broken']],
  ])('is broken by a transform of %s: %s', async (name, property, value, broken) => {
    const found = await verdicts((of, inputs) => (of === name ? { ...inputs, [property]: value } : inputs))
    expect(found.filter((line) => line.endsWith(' broken'))).toEqual(broken)
  })
})
