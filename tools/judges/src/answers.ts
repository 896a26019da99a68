import type { Answers } from '@konductor/planner'

/** What AWS is asked while it is planned, and answers. */
export const answers: Answers = {
  invoke: {
    'aws:index/getCallerIdentity:getCallerIdentity': {
      accountId: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/judge',
    },
    'aws:ec2/getVpc:getVpc': { cidrBlock: '10.0.0.0/16' },
    'aws:ec2/getSubnet:getSubnet': { cidrBlock: '10.0.1.0/24', vpcId: 'vpc-0123456789abcdef0' },
    'aws:ssm/getParameter:getParameter': { value: 'ami-0123456789abcdef0' },
    'aws:index/getAvailabilityZones:getAvailabilityZones': {
      names: ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d', 'us-east-1e', 'us-east-1f'],
      zoneIds: ['use1-az1', 'use1-az2', 'use1-az3', 'use1-az4', 'use1-az5', 'use1-az6'],
    },
    'aws:ec2/getAmi:getAmi': { id: 'ami-0123456789abcdef0', rootDeviceName: '/dev/xvda', architecture: 'x86_64' },
  },
}
