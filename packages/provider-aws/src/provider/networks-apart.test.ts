import { expect, it } from 'vitest'
import { awsConfig } from '../section.ts'

const certificateArn = 'arn:aws:acm:us-west-2:111122223333:certificate/1'
const arm = { instances: { i: { network: 'one' } } }

/** What is said of a section with the networks `one` and `two`, a group in each, and what is asked for beside. */
const said = ({ instances = {}, ...ec2 }: Readonly<Record<string, object>>, elb: object = {}): readonly string[] => {
  const outcome = awsConfig.decode(
    {
      region: 'us-west-2',
      providers: { east: { region: 'us-east-1' } },
      components: {
        secureVpc: {
          one: { cidr: '10.1.0.0/16' },
          two: { cidr: '10.2.0.0/16' },
          east: { cidr: '10.3.0.0/16', provider: 'east' },
        },
      },
      services: {
        ec2: {
          securityGroups: {
            'in-one': { network: 'one' },
            'in-two': { network: 'two' },
            'in-east': { network: 'east', provider: 'east' },
            'in-that': { vpcId: 'vpc-11111111' },
          },
          instances,
          ...ec2,
        },
        elb,
      },
    },
    'aws',
  )
  return outcome._tag === 'Right'
    ? []
    : outcome.left.map(({ _tag, at, because, fix }) => `${_tag} ${at}: ${because}; ${fix}`)
}

const apart = (at: string, why: string, there = 'two', here = 'one') =>
  `Contradiction aws.services.${at}: ${why}: that is in aws.components.secureVpc.${there}, and this in aws.components.secureVpc.${here}; name one that is in aws.components.secureVpc.${here}`
const guards = 'a security group guards what is in its own network'

it('a security group guards nothing of another network', () => {
  expect(said({ instances: { i: { network: 'one', securityGroups: ['in-one', 'in-two'] } } })).toEqual([
    apart('ec2.instances.i.securityGroups[1]', guards),
  ])
  expect(said({ instances: { i: { subnetId: 'subnet-11111111', securityGroups: ['in-one', 'in-two'] } } })).toEqual([
    apart('ec2.instances.i.securityGroups[1]', guards),
  ])
  expect(said({}, { loadBalancers: { w: { network: 'one', securityGroups: ['in-two'], certificateArn } } })).toEqual([
    apart('elb.loadBalancers.w.securityGroups[0]', guards),
  ])
})

it('an autoscaling group is in the network of its launch template', () => {
  const launchTemplates = {
    t: { securityGroups: ['in-two'] },
    own: { network: 'two' },
    both: { securityGroups: ['in-one', 'in-two'] },
  }
  const group = (launchTemplate: string) => ({ network: 'one', launchTemplate })
  const autoscalingGroups = { g: group('t'), h: group('own') }
  const start = 'instances start in the network of the security groups of their launch template'
  expect(said({ launchTemplates, autoscalingGroups })).toEqual([
    apart('ec2.launchTemplates.both.securityGroups[1]', guards),
    apart('ec2.autoscalingGroups.g.launchTemplate', start),
    apart('ec2.autoscalingGroups.h.launchTemplate', start),
  ])
})

it('a load balancer, its target groups and their targets are in one network', () => {
  expect(
    said(
      {
        ...arm,
        launchTemplates: { t: { network: 'one' } },
        autoscalingGroups: { g: { network: 'one', launchTemplate: 't' } },
      },
      {
        targetGroups: {
          u: { network: 'two', targets: { instances: ['i'], autoscalingGroups: ['g'] } },
          v: { network: 'two', protocol: 'TCP', targets: { loadBalancer: 'w' } },
        },
        loadBalancers: { w: { network: 'one', targetGroup: 'u', certificateArn } },
      },
    ),
  ).toEqual([
    apart(
      'elb.targetGroups.u.targets.instances[0]',
      'a target group reaches instances of its own network',
      'one',
      'two',
    ),
    apart(
      'elb.targetGroups.u.targets.autoscalingGroups[0]',
      'a target group reaches instances of its own network',
      'one',
      'two',
    ),
    apart(
      'elb.targetGroups.v.targets.loadBalancer',
      'a target group reaches load balancers of its own network',
      'one',
      'two',
    ),
    apart('elb.loadBalancers.w.targetGroup', 'a load balancer hands on to target groups of its own network'),
  ])
})

it('nothing is said of one network, of networks that are not known, and of what is of another region', () => {
  const web = { network: 'one', certificateArn }
  expect(
    said(
      { instances: { i: { network: 'one', securityGroups: ['in-one', 'in-that'] } } },
      {
        targetGroups: { u: { network: 'one', targets: { instances: ['i'] } } },
        loadBalancers: { w: { ...web, targetGroup: 'u', securityGroups: ['in-one'] } },
      },
    ),
  ).toEqual([])
  expect(said({ instances: { i: { network: 'missing', securityGroups: ['in-one'] } } })).toEqual([])
  const abroad = said({ instances: { i: { network: 'one', securityGroups: ['in-east'] } } })
  expect(abroad.map((line) => line.split(';')[0])).toEqual([
    'Contradiction aws.services.ec2.instances.i.securityGroups[0]: a security group guards what is in its own region: that is us-east-1, and this us-west-2',
  ])
})

it('networks that exist are told apart by their ids', () => {
  const own = { vpcId: 'vpc-22222222', subnetIds: ['subnet-11111111', 'subnet-22222222'], certificateArn }
  expect(said({}, { loadBalancers: { w: { ...own, securityGroups: ['in-that'] } } })).toEqual([
    `Contradiction aws.services.elb.loadBalancers.w.securityGroups[0]: ${guards}: that is in vpc-11111111, and this in vpc-22222222; name one that is in vpc-22222222`,
  ])
})
