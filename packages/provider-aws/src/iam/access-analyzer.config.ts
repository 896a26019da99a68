import {
  choice,
  closed,
  count,
  nameRule,
  optional,
  text,
  unitBase,
  unitSettings,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { ArchiveRules, emptyRules } from './archive-rule.config.ts'
import { accessAnalyzerId } from './grant-needs.ts'
import { tagsProperty } from './iam-properties.ts'

/** Keys of `aws.services.iam.accessAnalyzers`. */
export const accessAnalyzerKeys = nameRule()

const kinds = choice('account', 'organization', 'accountUnusedAccess', 'organizationUnusedAccess')

/**
 * What finds who outside can reach something, in one region; or what nobody uses of what is allowed.
 *
 * @example
 * // accessAnalyzers: { main: {} }
 */
export const AccessAnalyzer = closed(
  {
    ...placementProperties,
    name: optional(
      text({
        expected: '1 to 255 letters, digits and _ . -, a letter first',
        pattern: /^[A-Za-z][A-Za-z0-9_.-]{0,254}$/,
      }),
      'Name in AWS (default: by its type, of which one region has one).',
    ),
    type: optional(
      kinds,
      'account (default) and organization find access from outside, for nothing; the other two find what is not used, at a price for each role and user.',
    ),
    unusedAccessAge: optional(
      count({ min: 1, max: 365 }),
      'Days after which what is not used is a finding, for those two (default 90).',
    ),
    archiveRules: optional(
      ArchiveRules,
      'Findings that are meant to be, which are put away by themselves: rules by name.',
      {
        example: { vendor: { 'principal.AWS': { eq: ['111122223333'] }, resourceType: { eq: ['AWS::S3::Bucket'] } } },
      },
    ),
    ...tagsProperty,
    ...unitSettings(['main', 'archive-[a-z0-9-]+']),
  },
  ({ type = 'account', unusedAccessAge, archiveRules = {} }): readonly Fault[] => [
    ...(unusedAccessAge !== undefined && !type.endsWith('UnusedAccess')
      ? [
          {
            _tag: 'Contradiction',
            because: `an analyzer of the type ${type} does not look at what is used`,
            fix: 'take it out, or write type: accountUnusedAccess',
            below: ['unusedAccessAge'],
          },
        ]
      : []),
    ...emptyRules(archiveRules),
  ],
)
export type AccessAnalyzer = TypeOf<typeof AccessAnalyzer>

/** An access analyzer with every default in place. */
export interface AccessAnalyzerSettings extends Pick<AccessAnalyzer, 'name' | 'unusedAccessAge'> {
  readonly provider: string
  readonly region?: string
  readonly type: TypeOf<typeof kinds>
  readonly archiveRules?: ArchiveRules
  readonly tags: Readonly<Record<string, string>>
}

/** An access analyzer as plain data. */
export const accessAnalyzerUnit = (
  key: string,
  own: AccessAnalyzer,
  { provider, region, via }: Placement,
): UnitOf<'accessAnalyzer', AwsCatalogue['accessAnalyzer']> => {
  const at = accessAnalyzerId(key)
  const { name, unusedAccessAge, archiveRules, type = 'account', tags = {} } = own
  return {
    kind: 'accessAnalyzer',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      type,
      tags,
      ...(region === undefined ? {} : { region }),
      ...(name === undefined ? {} : { name }),
      ...(unusedAccessAge === undefined ? {} : { unusedAccessAge }),
      ...(archiveRules === undefined ? {} : { archiveRules }),
    },
    needs: { via },
    offers: [],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...unitBase(own),
  }
}
