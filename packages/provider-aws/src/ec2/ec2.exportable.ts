import type { Exportables } from '@konductor/interfaces'

/** How what units of EC2 offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const ec2Exportable: Exportables = {
  'aws.securityGroup': {
    to: ({ id, vpcId }) => ({ plain: { id, vpcId } }),
    from: ({ text, stack }) => ({ id: text('id'), vpcId: text('vpcId'), ready: [stack] }),
  },
  'aws.instance': {
    to: ({ id, arn, privateIp }) => ({ plain: { id, arn, privateIp } }),
    from: ({ text }) => ({ id: text('id'), arn: text('arn'), privateIp: text('privateIp') }),
  },
  'aws.launchTemplate': {
    to: ({ id, arn, latestVersion }) => ({ plain: { id, arn, latestVersion } }),
    from: ({ text }) => ({ id: text('id'), arn: text('arn'), latestVersion: text('latestVersion') }),
  },
  'aws.autoscalingGroup': {
    to: ({ name, arn }) => ({ plain: { name, arn } }),
    from: ({ text }) => ({ name: text('name'), arn: text('arn') }),
  },
  'aws.keyPair': { to: ({ name }) => ({ plain: { name } }), from: ({ text }) => ({ name: text('name') }) },
}
