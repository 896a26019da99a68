import { revealed } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import type { Resource } from '@pulumi/pulumi'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { boundaryArn } from './boundary.ts'
import { grantedStatements, policiesToAttach } from './grants.ts'
import { acknowledgedReasons } from './opened.ts'
import { asksFor } from './policy-statement.ts'
import { roleExceptions } from './role.controls.ts'
import { SecureRole } from './secure-role.ts'
import { knownIssuers } from './known-issuers.ts'
import type { TrustArgs } from './trust-args.ts'
import { trustAsksForAccount } from './trust-policy.ts'

type Kind = AwsCatalogue['role']

/** Builds a role. */
export const buildRole: Builder<'role', Kind> = (unit, resolved, context) => {
  const { settings } = unit
  const { via } = resolved
  const issuers = knownIssuers(settings.trust, resolved.believed)
  const policies = grantedStatements(settings.policies, resolved)
  const trust: TrustArgs = {
    services: settings.trust.services,
    podIdentity: settings.trust.podIdentity,
    accounts: settings.trust.accounts.map((other) => ({ ...other, account: revealed(other.account) })),
    roles: resolved.trusted.map(({ arn }) => arn),
    ...issuers,
  }
  const asks = trustAsksForAccount(trust) || asksFor(policies, 'account')
  const role = new SecureRole(
    unit.name,
    {
      name: settings.name,
      path: settings.path,
      description: settings.description,
      trust,
      policies,
      managedPolicies: policiesToAttach(settings.managedPolicies, resolved),
      opensTogether: settings.opensTogether,
      permissionsBoundary: boundaryArn(settings.permissionsBoundary, resolved.boundary, via),
      maxSessionDuration: settings.maxSessionDuration,
      tags: ownTags(settings.tags, via.tags),
      account: asks ? via.account() : undefined,
      accounts: via.accounts,
      partition: via.partition,
      region: via.region,
      acknowledge: acknowledgedReasons(unit),
    },
    { ...context.options(unit, via.provider), ...after(resolved.believed.map(({ resource }) => resource)) },
  )
  return {
    claims: role.claims,
    offers: { 'aws.role': { arn: role.arn, name: role.roleName, id: role.uniqueId, resource: role } },
    state: {
      arn: role.arn,
      name: role.roleName,
      controls: role.controls,
      exceptions: settings.managedPolicies.some((policy) => 'aws' in policy) ? roleExceptions : [],
    },
  }
}

/** Tokens are believed once there is who issues them. */
const after = (resources: readonly Resource[]): { readonly dependsOn?: Resource[] } =>
  resources.length === 0 ? {} : { dependsOn: [...resources] }
