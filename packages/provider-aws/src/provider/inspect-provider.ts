import { didYouMean } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { endpointServices } from '../generated/endpoint-services.ts'
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
      because:
        credentials.sessionToken === undefined
          ? 'static keys live until somebody revokes them'
          : 'temporary keys that are written down have expired by the next run',
      fix: 'use short-lived credentials: assumeRole, a profile with SSO, OIDC from CI, or aws-login of Pulumi ESC',
    },
    ...unknownServices(settings.endpoints).map((service) => ({
      _tag: 'UnknownService',
      at: `${at}.endpoints.${service}`,
      because: `the AWS provider has no service ${service} in its endpoints, as far as this version knows`,
      fix: didYouMean(service, endpointServices, 'nothing, if it has'),
    })),
    ambientBesideDefault && {
      _tag: 'AmbientCredentials',
      at,
      because: `the default provider says which credentials it uses; ${key} says nothing and uses what the environment has, which may be another account`,
      fix: 'add profile, assumeRole or allowedAccountIds',
    },
  ]
  return findings.filter((finding) => finding !== false).map((finding) => ({ ...finding, severity: 'warning' }))
}

const unknownServices = (endpoints: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  Object.keys(endpoints).filter((service) => !endpointServices.includes(service))
