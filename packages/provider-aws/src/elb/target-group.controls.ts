import type { Safeguard } from '@konductor/core/config'
import { encrypted } from './protocols.ts'

/** The settings that decide what a target group supports. */
export interface JudgedTargetGroup {
  readonly protocol: string
}

/** What a target group does, and the controls that ask for it. */
export const targetGroupSafeguards: readonly Safeguard<JudgedTargetGroup>[] = [
  {
    id: 'tls',
    does: 'reaches its targets over TLS',
    themes: ['encryption in transit'],
    evidence: [{ role: 'main', property: ['protocol'], expected: { oneOf: ['HTTPS', 'TLS'] } }],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_378'] },
    lost: ({ protocol }) => !encrypted(protocol),
    opening: {
      control: 'CKV_AWS_378',
      below: ['protocol'],
      what: 'requests travel in clear between the load balancer and its targets',
    },
  },
  {
    id: 'health-check',
    does: 'sends requests only to targets that answer',
    themes: [],
    evidence: [{ role: 'main', property: ['healthCheck', 'enabled'], expected: { oneOf: [true] } }],
    by: ['main'],
    supports: { checkov: ['CKV_AWS_261'] },
  },
]
