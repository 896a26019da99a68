import { openingsOf, type Opening } from '@konductor/core/config'
import { loggedDays, secureVpcSafeguards } from './secure-vpc.controls.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'

/** What a secure VPC can open, and whether it does. */
export const secureVpcOpenings = (settings: SecureVpcSettings): readonly Opening[] => [
  ...openingsOf(secureVpcSafeguards, settings).map((opening) =>
    // Without a tier that they could stand in, it is the tiers that leave endpoints out.
    opening.below[0] === 'interfaceEndpoints' && settings.tiers.every((tier) => tier === 'public')
      ? { ...opening, below: ['tiers'] }
      : opening,
  ),
  shortLogs(settings.flowLogs),
]

/** Flow logs that are kept for less than a year. */
export const shortLogs = (flowLogs: SecureVpcSettings['flowLogs']): Opening => ({
  control: 'CKV_AWS_338',
  open: (loggedDays(flowLogs) ?? 365) < 365,
  below: ['flowLogs', 'retentionDays'],
  what: 'what happened a year ago cannot be looked up',
})
