// Components that their providers build: a network of @pulumi/awsx, a cluster of @pulumi/eks, an API of @pulumi/aws-apigateway.
import { RestAPI } from '@pulumi/aws-apigateway/index.js'
import { Vpc } from '@pulumi/awsx/ec2/index.js'
import { Cluster } from '@pulumi/eks/index.js'

const vpc = new Vpc('main', { cidrBlock: '10.0.0.0/16' })
const cluster = new Cluster('platform', {
  vpcId: vpc.vpcId,
  publicSubnetIds: vpc.publicSubnetIds,
  privateSubnetIds: vpc.privateSubnetIds,
  instanceType: 't3.medium',
})
const api = new RestAPI('api', { routes: [{ path: '/', localPath: 'www' }] })
export const { kubeconfig } = cluster
export const { url } = api
export const admin = cluster.getKubeconfig({ profileName: 'admin' })
