import { mistakesIn } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { problems } from '../test/checked-networks.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const statement = { actions: ['s3:GetObject'], on: [{ bucket: 'assets', path: '/*' }] }
const rule = { description: 'for the web', ports: 8443 }

/** Entries of every service that refer to each other, with nothing wrong in them. */
const section = {
  allowedAccountIds: ['111122223333'],
  tags: { team: 'shop' },
  providers: { east: { region: 'us-east-1', profile: 'dev' } },
  components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 2, nat: 'single' } } },
  services: {
    kms: { keys: { orders: { users: ['clerk'] } } },
    s3: {
      defaultBucketConfig: { tags: { kind: 'data' } },
      buckets: {
        assets: { kmsKey: 'orders' },
        documents: { replication: { to: 'copy' }, lifecycle: { noncurrentDays: 30 } },
        copy: { provider: 'east' },
      },
    },
    iam: {
      roles: {
        clerk: { trust: { services: ['lambda.amazonaws.com'] } },
        web: { trust: { services: ['ec2.amazonaws.com'] }, policies: [statement] },
      },
      policies: { read: { statements: [statement] } },
      groups: { readers: { managedPolicies: ['read'] } },
      instanceProfiles: { web: { role: 'web' } },
    },
    vpc: {
      vpcs: { old: { cidr: '10.50.0.0/16' } },
      peerings: { both: { from: { network: 'main' }, to: { vpc: 'old' } } },
    },
    ec2: {
      securityGroups: {
        edge: { network: 'main', description: 'edge', egress: { web: { ...rule, to: { group: 'web' } } } },
        web: { network: 'main', description: 'web', ingress: { edge: { ...rule, from: { group: 'edge' } } } },
      },
      launchTemplates: { web: { profile: 'web', securityGroups: ['web'], type: 't3.micro' } },
      autoscalingGroups: { web: { network: 'main', launchTemplate: 'web', min: 1, max: 2 } },
    },
    elb: {
      targetGroups: { web: { network: 'main', port: 8443, targets: { autoscalingGroups: ['web'] } } },
      loadBalancers: {
        web: {
          network: 'main',
          securityGroups: ['edge'],
          certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/4f1f8a0e-1111-2222-3333-444455556666',
          targetGroup: 'web',
        },
      },
    },
  },
}

it('nothing is wrong to begin with', async () => {
  expect(await problems(section)).toEqual([])
})

const following =
  /^(Cycle|Contradiction|Duplicate|OverlappingCidrs|ProviderDisabled|Unknown(Export|Reference)|WrongKind)/

it(`whatever single thing is wrong, nothing that only follows from it is said`, { timeout: 300_000 }, async () => {
  const mistakes = mistakesIn(section).filter((_, index) => all || index % 8 === 0)
  for (const { at, settings } of mistakes) {
    const said = await problems(settings)
    const where = `aws.${at}`.toLowerCase()
    expect([at, said.filter((each) => following.test(each) && !each.toLowerCase().includes(where))]).toEqual([at, []])
  }
  process.stdout.write(`${mistakes.length} mistakes in a section of AWS\n`)
})

it('what leads nowhere, goes in circles or overlaps is said together with a setting that is wrong', async () => {
  const { s3, vpc, ec2 } = section.services
  const wrong = {
    ...section,
    services: {
      ...section.services,
      s3: { ...s3, buckets: { ...s3.buckets, broken: { versioning: 'yes' }, lost: { kmsKey: 'nope' } } },
      vpc: { ...vpc, vpcs: { old: { cidr: '10.20.0.0/16' } } },
      ec2: { ...ec2, autoscalingGroups: { web: { ...ec2.autoscalingGroups.web, launchTemplate: 'wbe' } } },
    },
  }
  expect(await problems(wrong)).toEqual([
    'UnknownReference aws.services.ec2.autoscalingGroups.web.launchTemplate',
    'WrongType aws.services.s3.buckets.broken.versioning',
    'UnknownReference aws.services.s3.buckets.lost.kmsKey',
    'OverlappingCidrs aws.services.vpc.peerings.both.to',
  ])
})
