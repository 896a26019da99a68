import { didYouMean } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { regions } from '../generated/regions.ts'
import { assumedRegion } from './region.ts'

/** What is worth saying of a provider before anything is built. Looks at its settings alone. */
export const inspectProvider = ({ at, settings }: UnitOf<'provider', AwsCatalogue['provider']>): readonly Finding[] => {
  const { region, regionAssumed, credentials, ambientBesideDefault, key } = settings
  const findings: readonly (false | Omit<Finding, 'severity'>)[] = [
    regionAssumed && {
      _tag: 'NoRegion',
      at,
      because: `no region is named; resources go to ${assumedRegion}`,
      fix: `add region: ${assumedRegion}, or the one you mean`,
    },
    !regions.includes(region) && {
      _tag: 'UnknownRegion',
      at: `${at}.region`,
      because: `${region} is no region that this version knows`,
      fix: didYouMean(region, regions, 'nothing, if AWS has it'),
    },
    credentials !== undefined && {
      _tag: 'StaticCredentials',
      at: `${at}.credentials`,
      because: 'static keys live until somebody revokes them',
      fix: 'use short-lived credentials: assumeRole, a profile with SSO, OIDC from CI, or aws-login of Pulumi ESC',
    },
    ambientBesideDefault && {
      _tag: 'AmbientCredentials',
      at,
      because: `the default provider says which credentials it uses; ${key} says nothing and uses what the environment has, which may be another account`,
      fix: 'add profile, assumeRole or allowedAccountIds',
    },
  ]
  return findings.filter((finding) => finding !== false).map((finding) => ({ ...finding, severity: 'warning' }))
}
