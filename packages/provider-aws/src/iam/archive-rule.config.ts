import { closed, flag, list, named, nameRule, optional, text, type Fault, type TypeOf } from '@konductor/core/config'

const values = () => list(text(), { min: 1 })
const tests = ['eq', 'neq', 'contains', 'exists'] as const

const Test = closed(
  {
    eq: optional(values(), 'It is one of these.', { example: ['111122223333'] }),
    neq: optional(values(), 'It is none of these.'),
    contains: optional(values(), 'One of these is a part of it.'),
    exists: optional(flag(), 'Whether the finding has it at all.'),
  },
  (given): readonly Fault[] => {
    const said = tests.filter((test) => given[test] !== undefined)
    return said.length > 0 && (said.length === 1 || given.exists === undefined)
      ? []
      : [
          {
            _tag: 'OneOf',
            because:
              said.length === 0
                ? 'nothing says what is looked for'
                : 'whether something is there is asked alone, without what it is',
            fix: said.length === 0 ? 'add eq, neq, contains or exists' : 'take exists out',
          },
        ]
  },
)

/** What findings have, as IAM Access Analyzer calls it, of 2026-11. */
const criteria: readonly string[] = [
  ...['accountId', 'error', 'findingType', 'id', 'isPublic', 'principal.AWS', 'principal.Federated'],
  ...['principal.CanonicalUser', 'resource', 'resourceControlPolicyRestriction', 'resourceOwnerAccount'],
  ...['resourceType', 'sources', 'status', 'condition.aws:PrincipalOrgID', 'condition.aws:SourceIp'],
  ...['condition.aws:SourceVpc', 'condition.aws:SourceVpce', 'condition.aws:UserId', 'condition.kms:CallerAccount'],
]

/** Findings that are meant to be: all tests must hold. What findings have → how it is looked at. */
const ArchiveRule = named(Test, {
  pattern: '^[A-Za-z]+(\\.[A-Za-z0-9:/-]+)?$',
  expected: 'what a finding has, such as resource or principal.AWS',
  known: criteria,
})
export type ArchiveRule = TypeOf<typeof ArchiveRule>

/** Rules by name. Without a test, a rule would put every finding away. */
export const ArchiveRules = named(ArchiveRule, nameRule())
export type ArchiveRules = TypeOf<typeof ArchiveRules>

/** Rules that have no test. */
export const emptyRules = (rules: ArchiveRules): readonly Fault[] =>
  Object.entries(rules).flatMap(([name, rule]) =>
    Object.keys(rule).length > 0
      ? []
      : [
          {
            _tag: 'Missing',
            because: 'a rule without a test would put every finding away',
            fix: 'add what the findings have that are meant, as in principal.AWS: { eq: ["111122223333"] }',
            below: ['archiveRules', name],
          },
        ],
  )
