import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { assumedRegion } from './provider/region.ts'

/** What is worth saying of the units before anything is built. Looks at the units alone. */
export const inspect = (units: readonly UnitIn<AwsCatalogue>[]): readonly Finding[] =>
  units.flatMap((unit): readonly Finding[] => {
    if (unit.kind !== 'provider') return []
    const { at, settings } = unit
    return [
      ...(settings.regionAssumed
        ? [
            {
              _tag: 'NoRegion',
              severity: 'warning' as const,
              at,
              because: `no region is named; resources go to ${assumedRegion}`,
              fix: `add region: ${assumedRegion}, or the one you mean`,
            },
          ]
        : []),
      ...(settings.credentials === undefined
        ? []
        : [
            {
              _tag: 'StaticCredentials',
              severity: 'warning' as const,
              at: `${at}.credentials`,
              because: 'static keys live until somebody revokes them',
              fix: 'use short-lived credentials: assumeRole, a profile with SSO, OIDC from CI, or aws-login of Pulumi ESC',
            },
          ]),
      ...(settings.ambientBesideDefault
        ? [
            {
              _tag: 'AmbientCredentials',
              severity: 'warning' as const,
              at,
              because: `the default provider says which credentials it uses; ${settings.key} says nothing and uses what the environment has, which may be another account`,
              fix: 'add profile, assumeRole or allowedAccountIds',
            },
          ]
        : []),
    ]
  })
