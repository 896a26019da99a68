import { didYouMean, nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding, UnitIn } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { servicePrefixes } from '../generated/iam-actions.ts'
import { managedPolicies } from '../generated/managed-policies.ts'
import { actionParts } from './action-pattern.ts'
import { globalConditionKeys, isKnownKey } from './global-condition-keys.ts'
import { groupControls } from './group.controls.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'
import { policyControls } from './policy.controls.ts'
import { trustLength, trustLimit } from './policy-limits.ts'
import { roleControls } from './role.controls.ts'
import type { WrittenStatement } from './statement.config.ts'

type AwsUnit = UnitIn<AwsCatalogue>

/** What is worth saying of roles, policies and groups before anything is built. Looks at their settings alone. */
export const inspectIam = (units: readonly AwsUnit[]): readonly Finding[] => [
  ...nothingAcknowledgedBy(units, controlsFor),
  ...units.flatMap(ofOne),
]

/** The controls that a unit can give up, and whether it does. */
const controlsFor = (unit: AwsUnit): readonly { readonly control: string; readonly open: boolean }[] | undefined => {
  const { openings = [] } = unit
  const controls = controlsByKind.get(unit.kind)
  return controls?.map((control) => ({ control, open: openings.some((opening) => opening.control === control) }))
}

const controlsByKind: ReadonlyMap<string, readonly string[]> = new Map([
  ['role', roleControls],
  ['group', groupControls],
  ['policy', policyControls],
])

const ofOne = (unit: AwsUnit): readonly Finding[] => {
  switch (unit.kind) {
    case 'role':
      return [
        ...granted(unit.at, unit.settings.policies, unit.settings.managedPolicies),
        ...longTrust(unit.at, trustLength(unit.settings.trust)),
      ]
    case 'group':
      return granted(unit.at, unit.settings.policies, unit.settings.managedPolicies)
    case 'policy':
      return unknownWords(`${unit.at}.statements`, unit.settings.statements)
    default:
      return []
  }
}

/** What a role or a group may have attached unless the account may have more. */
const attachedLimit = 10

const granted = (
  at: string,
  policies: readonly WrittenStatement[],
  managed: readonly MeantPolicy[],
): readonly Finding[] => {
  const attached = managed.length + (policies.length > 0 ? 1 : 0)
  return [
    ...unknownWords(`${at}.policies`, policies),
    ...managed.flatMap((policy, index) =>
      'aws' in policy ? unknownPolicy(`${at}.managedPolicies[${index}]`, policy.aws) : [],
    ),
    ...(attached <= attachedLimit
      ? []
      : [
          warning(
            'OverQuota',
            `${at}.managedPolicies`,
            `${attached} managed policies are attached, and IAM allows ${attachedLimit} unless the quota of the account was raised`,
            'put their statements into fewer policies, or ask AWS for a higher quota',
          ),
        ]),
  ]
}

const unknownWords = (at: string, statements: readonly WrittenStatement[]): readonly Finding[] => [
  ...unknownServices(at, statements),
  ...statements.flatMap(({ condition = {} }, index) =>
    Object.entries(condition).flatMap(([operator, keys]) =>
      Object.keys(keys)
        .filter((key) => !isKnownKey(key))
        .map((key) =>
          warning(
            'UnknownConditionKey',
            `${at}[${index}].condition.${operator}[${JSON.stringify(key)}]`,
            `${JSON.stringify(key)} is no condition key of IAM that this version knows: a condition on it may never be true`,
            didYouMean(
              key,
              globalConditionKeys.map((known) => `aws:${known}`),
              'nothing, if AWS has it',
            ),
          ),
        ),
    ),
  ),
]

const unknownServices = (at: string, statements: readonly WrittenStatement[]): readonly Finding[] =>
  statements.flatMap(({ actions }, index) =>
    actions.flatMap((action, place) => {
      const [service] = actionParts(action)
      return service === '*' || servicePrefixes.includes(service.toLowerCase())
        ? []
        : [
            warning(
              'UnknownAction',
              `${at}[${index}].actions[${place}]`,
              `${JSON.stringify(service)} is no service of AWS that this version knows: what is allowed so may be nothing`,
              didYouMean(service, servicePrefixes, 'nothing, if AWS has it'),
            ),
          ]
    }),
  )

const unknownPolicy = (at: string, name: string): readonly Finding[] => {
  if (managedPolicies.includes(name)) return []
  const elsewhere = managedPolicies.find((known) => known.endsWith(`/${name}`))
  return [
    warning(
      'UnknownManagedPolicy',
      at,
      `${JSON.stringify(name)} is no managed policy of AWS that this version knows`,
      elsewhere === undefined
        ? didYouMean(name, managedPolicies, 'nothing, if AWS has it')
        : `it has a path: write ${elsewhere}`,
    ),
  ]
}

const longTrust = (at: string, length: number): readonly Finding[] =>
  length <= trustLimit
    ? []
    : [
        warning(
          'OverQuota',
          `${at}.trust`,
          `the trust policy has at least ${length} characters, and IAM allows ${trustLimit} unless the quota of the account was raised`,
          'make a role for each who may come, or ask AWS for a higher quota',
        ),
      ]

const warning = (_tag: string, at: string, because: string, fix: string): Finding => ({
  _tag,
  severity: 'warning',
  at,
  because,
  fix,
})
