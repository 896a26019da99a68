import {
  acknowledgementsAt,
  openingsOf,
  unitOpenings,
  type DecodedAcknowledgements,
  type Opening,
} from '@konductor/core/config'
import type { UnitBase } from '@konductor/interfaces'
import { loggedDays, secureVpcSafeguards } from './secure-vpc.controls.ts'
import type { SecureVpcSettings } from './secure-vpc-settings.ts'

/** What a secure VPC can open, and whether it does. */
export const secureVpcOpenings = (settings: SecureVpcSettings): readonly Opening[] => [
  ...openingsOf(secureVpcSafeguards, settings),
  shortLogs(settings.flowLogs),
]

/** Flow logs that are kept for less than a year. */
export const shortLogs = (flowLogs: SecureVpcSettings['flowLogs']): Opening => ({
  control: 'CKV_AWS_338',
  open: (loggedDays(flowLogs) ?? 365) < 365,
  below: ['flowLogs', 'retentionDays'],
  what: 'what happened a year ago cannot be looked up',
})

/** The part of a unit that says what it opens, and why. */
export const openedBySecureVpc = (
  at: string,
  settings: SecureVpcSettings,
  acknowledge: DecodedAcknowledgements | undefined,
): Pick<UnitBase, 'openings' | 'acknowledged'> => opened(at, secureVpcOpenings(settings), acknowledge)

/** The part of a unit that says what it opens of what it can open, and why. */
export const opened = (
  at: string,
  all: readonly Opening[],
  acknowledge: DecodedAcknowledgements | undefined,
): Pick<UnitBase, 'openings' | 'acknowledged'> => {
  const openings = unitOpenings(all, () => at)
  const acknowledged = acknowledgementsAt(at, acknowledge)
  return {
    ...(openings.length === 0 ? {} : { openings }),
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  }
}
