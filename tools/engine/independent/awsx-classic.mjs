// A load-balanced service in a network of its own, from the classic components of @pulumi/awsx.
import awsx from '@pulumi/awsx/classic/index.js'

const vpc = new awsx.ec2.Vpc('main', { cidrBlock: '10.0.0.0/16', numberOfAvailabilityZones: 2, numberOfNatGateways: 1 })
const cluster = new awsx.ecs.Cluster('web', { vpc })
const balancer = new awsx.lb.ApplicationLoadBalancer('web', { vpc, external: true })
const listener = balancer.createListener('http', { port: 80 })
new awsx.ecs.FargateService('web', {
  cluster,
  desiredCount: 2,
  taskDefinitionArgs: { containers: { nginx: { image: 'nginx', memory: 128, portMappings: [listener] } } },
})
export const { id } = vpc
