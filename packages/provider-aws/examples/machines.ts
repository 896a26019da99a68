import { AutoscalingGroup, LaunchTemplate, SecureInstance } from '@konductor/provider-aws/ec2'
import { SecureVpc } from '@konductor/provider-aws/vpc'

const vpc = new SecureVpc('main', { cidr: '10.20.0.0/16', zones: 2, nat: 'none', tiers: ['private'] })
const network = { vpcId: vpc.vpcId, cidr: vpc.cidr }

export const bastion = new SecureInstance('bastion', {
  subnetId: vpc.privateSubnetIds.apply(([first = '']) => first),
  network,
  after: vpc.ready,
})

const template = new LaunchTemplate('web', { instanceType: 't4g.small', network })
export const web = new AutoscalingGroup('web', {
  launchTemplate: { id: template.templateId, version: template.latestVersion },
  subnetIds: vpc.privateSubnetIds,
  min: 2,
  max: 6,
  after: vpc.ready,
})
