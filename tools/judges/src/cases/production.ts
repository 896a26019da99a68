import type { JudgedCase } from './judged-case.ts'

const place = { subnetId: 'subnet-0123456789abcdef0', securityGroupIds: ['sg-0123456789abcdef0'] }

/** What has other defaults in production: nothing is excused there for being outside of it. */
export const productionCase: JudgedCase = {
  name: 'production',
  production: true,
  aws: {
    services: { ec2: { instances: { defaults: place, unprotected: { ...place, disableApiTermination: false } } } },
  },
  secure: ['aws-default-ebs', 'defaults'],
  insecure: [
    {
      unit: 'unprotected',
      opens: 'disableApiTermination: false',
      like: 'defaults',
      found: ['AwsSolutions-EC29'],
      loses: ['termination-protection'],
    },
  ],
}
