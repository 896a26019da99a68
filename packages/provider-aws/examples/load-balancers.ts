import { SecureLoadBalancer, TargetGroup } from '@konductor/provider-aws/elb'
import { logBucketArgs, SecureBucket } from '@konductor/provider-aws/s3'
import { SecureVpc } from '@konductor/provider-aws/vpc'

const { vpcId, cidr, privateSubnetIds } = new SecureVpc('main', { cidr: '10.20.0.0/16', zones: 2, nat: 'none' })
const logs = new SecureBucket('logs', logBucketArgs())
const web = new TargetGroup('web', { vpcId, port: 8443, healthCheck: { path: '/healthz' } })

export const { dnsName, zoneId, securityGroupId } = new SecureLoadBalancer('web', {
  vpcId,
  subnetIds: privateSubnetIds,
  networkCidr: cidr,
  targetPorts: [8443],
  accessLogs: { bucket: logs.bucketName, after: [logs] },
  listeners: {
    https: {
      port: 443,
      protocol: 'HTTPS',
      certificateArns: ['arn:aws:acm:us-west-2:111122223333:certificate/4f1f8a0e-1111-2222-3333-444455556666'],
      action: { forward: [{ targetGroupArn: web.arn }] },
    },
  },
})
