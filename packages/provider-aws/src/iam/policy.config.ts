import {
  closed,
  list,
  nameRule,
  openedBy,
  required,
  unitBase,
  unitSettings,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerProperty } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { fullAccess } from './full-access.ts'
import { grantNeeds, policyId } from './grant-needs.ts'
import { acknowledgeProperty, descriptionProperty, iamName, pathProperty, tagsProperty } from './iam-properties.ts'
import { judgeStatements } from './judge-statements.ts'
import { openings } from './opened.ts'
import { tooLong } from './policy-limits.ts'
import { judgedStatements, sameSids, WrittenStatement } from './statement.config.ts'

/** Keys of `aws.services.iam.policies`. */
export const policyKeys = nameRule()

/**
 * A managed policy, which roles and groups attach by its key.
 *
 * @example
 * // policies: { read-assets: { statements: [{ actions: ['s3:GetObject'], on: [{ bucket: assets, path: '/*' }] }] } }
 */
export const Policy = closed(
  {
    ...providerProperty,
    ...descriptionProperty,
    name: iamName(128),
    ...pathProperty,
    statements: required(list(WrittenStatement, { min: 1 }), 'What it allows and denies.', {
      example: [{ actions: ['s3:GetObject'], on: [{ bucket: 'assets', path: '/*' }] }],
      elsewhere: ['policy', 'policies', 'policyDocument', 'document'],
    }),
    ...tagsProperty,
    ...acknowledgeProperty,
    ...unitSettings(['main']),
  },
  ({ statements, acknowledge }): readonly Fault[] => [
    ...sameSids(statements, 'statements'),
    ...tooLong(statements, 'statements'),
    ...fullAccess(judgeStatements(judgedStatements(statements), 'statements'), acknowledge),
  ],
)
export type Policy = TypeOf<typeof Policy>

/** A managed policy with every default in place. */
export interface PolicySettings extends Pick<Policy, 'name' | 'path' | 'description'> {
  readonly provider: string
  readonly statements: readonly WrittenStatement[]
  readonly tags: Readonly<Record<string, string>>
}

/** A managed policy as plain data. */
export const policyUnit = (
  key: string,
  own: Policy,
  { provider, via }: Placement,
): UnitOf<'policy', AwsCatalogue['policy']> => {
  const at = policyId(key)
  const { name, path, description, statements, tags = {} } = own
  return {
    kind: 'policy',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      statements,
      tags,
      ...(name === undefined ? {} : { name }),
      ...(path === undefined ? {} : { path }),
      ...(description === undefined ? {} : { description }),
    },
    needs: { via, ...grantNeeds(statements, [], at, 'statements') },
    offers: ['aws.policy'],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...openedBy(at, openings(judgeStatements(judgedStatements(statements), 'statements')), own),
    ...unitBase(own),
  }
}
