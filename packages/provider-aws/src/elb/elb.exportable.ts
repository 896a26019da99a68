import type { Exportables } from '@konductor/interfaces'

/** How what units of Elastic Load Balancing offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const elbExportable: Exportables = {
  'aws.loadBalancer': {
    to: ({ arn, dnsName, zoneId, securityGroupId }) => ({ plain: { arn, dnsName, zoneId, securityGroupId } }),
    from: ({ text, stack }) => ({
      arn: text('arn'),
      dnsName: text('dnsName'),
      zoneId: text('zoneId'),
      // Asked for by who needs it: one that was given its groups has none of its own, and the question then fails.
      get securityGroupId() {
        return text('securityGroupId')
      },
      resource: stack,
    }),
  },
  'aws.targetGroup': {
    to: ({ arn, arnSuffix }) => ({ plain: { arn, arnSuffix } }),
    // The ports are unknown here: the load balancer's own group then reaches none of them by itself.
    from: ({ text }) => ({ arn: text('arn'), arnSuffix: text('arnSuffix'), ports: [] }),
  },
}
