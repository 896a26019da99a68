import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { grantedStatements, policiesToAttach } from './grants.ts'
import { groupExceptions } from './group.controls.ts'
import { Group } from './group.ts'
import { acknowledgedReasons } from './opened.ts'
import { asksFor } from './policy-statement.ts'

/** Builds a group. */
export const buildGroup: Builder<'group', AwsCatalogue['group']> = (unit, resolved, context) => {
  const { settings } = unit
  const { via } = resolved
  const policies = grantedStatements(settings.policies, resolved)
  const group = new Group(
    unit.name,
    {
      name: settings.name,
      path: settings.path,
      users: settings.users,
      policies,
      managedPolicies: policiesToAttach(settings.managedPolicies, resolved),
      opensTogether: settings.opensTogether,
      account: asksFor(policies, 'account') ? via.account() : undefined,
      partition: via.partition,
      region: via.region,
      acknowledge: acknowledgedReasons(unit),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: group.claims,
    offers: { 'aws.group': { arn: group.arn, name: group.groupName, resource: group } },
    state: {
      arn: group.arn,
      name: group.groupName,
      controls: group.controls,
      exceptions: settings.users === undefined ? groupExceptions : [],
    },
  }
}
