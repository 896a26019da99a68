import type { Builder } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { ownTags } from '../tags/own-tags.ts'
import { grantedStatements } from './grants.ts'
import { ManagedPolicy } from './managed-policy.ts'
import { acknowledgedReasons } from './opened.ts'
import { asksFor } from './policy-statement.ts'

/** Builds a managed policy. */
export const buildPolicy: Builder<'policy', AwsCatalogue['policy']> = (unit, resolved, context) => {
  const { settings } = unit
  const { via } = resolved
  const statements = grantedStatements(settings.statements, resolved)
  const policy = new ManagedPolicy(
    unit.name,
    {
      statements,
      name: settings.name,
      path: settings.path,
      description: settings.description,
      tags: ownTags(settings.tags, via.tags),
      account: asksFor(statements, 'account') ? via.account() : undefined,
      partition: via.partition,
      region: via.region,
      acknowledge: acknowledgedReasons(unit),
    },
    context.options(unit, via.provider),
  )
  return {
    claims: policy.claims,
    offers: {
      'aws.policy': {
        arn: policy.arn,
        resource: policy,
        ...(unit.formerly === undefined ? {} : { formerly: unit.formerly }),
      },
    },
    state: {
      arn: policy.arn,
      controls: policy.controls,
    },
  }
}
