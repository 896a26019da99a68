import { permissionActions, withoutResources } from '../generated/iam-actions.ts'
import { actionParts, covers, isEverything, isWholeService, meets } from './action-pattern.ts'
import { isBroad, narrows } from './broad-resource.ts'
import { escalatingActions, passRole, runsAsRole } from './escalation-paths.ts'
import type { Opened } from './opened.ts'
import type { PolicyStatement } from './policy-statement.ts'
import { carryingOffActions, credentialActions, decryptingActions } from './sensitive-actions.ts'

/** A statement as it is judged: of resources only those are looked at that are known here. */
export interface JudgedStatement extends Omit<PolicyStatement, 'on' | 'sid'> {
  readonly on: readonly unknown[]
}

/**
 * What statements open: wildcards, and ways to become more than one is.
 *
 * @param list The setting that holds them: `policies`.
 */
export const judgeStatements = (statements: readonly JudgedStatement[], list: string): readonly Opened[] => {
  const denied = deniedBy(statements)
  return [
    ...statements.flatMap((statement, index) =>
      statement.effect === 'deny' ? [] : ofOne(statement, `${list}[${index}]`, denied),
    ),
    ...passing([{ statements, resourcesOf: (index) => `${list}[${index}].on` }]),
  ]
}

/** Statements that come from one place. */
export interface JudgedPart {
  readonly statements: readonly JudgedStatement[]
  /** The setting that is meant by the resources of a statement. */
  readonly resourcesOf: (index: number) => string
}

/**
 * What statements of several places open together although those of none of them open it alone: who has all of them
 * has what the one needs of the other.
 */
export const judgeTogether = (parts: readonly JudgedPart[]): readonly Opened[] =>
  parts.some((part) => passing([part]).length > 0) ? [] : passing(parts)

/** Actions that are denied on everything. */
const deniedBy = (statements: readonly JudgedStatement[]): readonly string[] =>
  statements.flatMap(({ effect, on, condition, actions }) =>
    effect === 'deny' && condition === undefined && on.includes('*') ? actions : [],
  )

const isUnconfined = ({ on, condition }: JudgedStatement): boolean =>
  on.some((arn) => typeof arn === 'string' && isBroad(arn)) && !narrows(condition)

/** The actions of a list that a statement allows and no other denies. */
const reached = (actions: readonly string[], known: readonly string[], denied: readonly string[]): readonly string[] =>
  known.filter((one) => actions.some((action) => meets(action, one)) && !denied.some((no) => covers(no, one)))

const ofOne = (statement: JudgedStatement, at: string, denied: readonly string[]): readonly Opened[] => {
  const { actions, on } = statement
  if (actions.some(isEverything) && on.includes('*')) {
    return [{ control: 'IAM.1', setting: `${at}.actions`, what: 'it lets do everything with everything' }]
  }
  const whole = actions.filter(isWholeService)
  const services: readonly Opened[] =
    whole.length === 0
      ? []
      : [
          {
            control: 'IAM.21',
            setting: `${at}.actions`,
            what: `${listed(whole)} is all that there is, and all that will be`,
          },
        ]
  if (!isUnconfined(statement)) return services
  const confined = actions.filter((action) => !isRestless(action) && !isReading(action))
  const found = (control: string, known: readonly string[], what: string): readonly Opened[] => {
    const all = reached(actions, known, denied)
    return all.length === 0 ? [] : [{ control, setting: `${at}.on`, what: `${listed(all)} ${what}` }]
  }
  return [
    ...services,
    ...(confined.length === 0
      ? []
      : [
          {
            control: 'CKV_AWS_355',
            setting: `${at}.on`,
            what: `${listed(confined)} could be confined to some resources, and ${confined.length === 1 ? 'is' : 'are'} not`,
          },
        ]),
    ...found('CKV_AWS_286', escalatingActions, 'on any resource makes whoever has it more than he is'),
    ...found('CKV_AWS_287', credentialActions, 'on any resource hands out credentials'),
    ...found('CKV_AWS_288', carryingOffActions, 'on any resource carries off what others keep'),
    ...found(
      'CKV_AWS_289',
      reachedPermissions(actions).filter((action) => !escalatingActions.includes(action)),
      'on any resource changes who may do what',
    ),
    ...found('KMS.1', decryptingActions, 'with any key makes plain what others encrypted'),
  ]
}

/** Roles that can be handed to a service by whoever can also make the service work as them. */
const passing = (parts: readonly JudgedPart[]): readonly Opened[] => {
  const denied = parts.flatMap(({ statements }) => deniedBy(statements))
  const allowed = parts.flatMap(({ statements, resourcesOf }) =>
    statements.flatMap((statement, index) =>
      statement.effect === 'deny' ? [] : [{ statement, setting: resourcesOf(index) }],
    ),
  )
  const passes = allowed.find(({ statement }) => {
    const { actions, on } = statement
    // Who may do everything is said already.
    if (!isUnconfined(statement) || (actions.some(isEverything) && on.includes('*'))) return false
    return reached(actions, [passRole], denied).length > 0
  })
  const runs = reached(
    allowed.flatMap(({ statement }) => statement.actions),
    runsAsRole,
    denied,
  )
  return passes === undefined || runs.length === 0
    ? []
    : [
        {
          control: 'CKV_AWS_286',
          setting: passes.setting,
          what: `${passRole} of any role, with ${listed(runs)}, makes whoever has both any role`,
        },
      ]
}

/** Whether no resource can be named for an action. */
const isRestless = (action: string): boolean => {
  const [service, name] = actionParts(action)
  return withoutResources(service.toLowerCase()).some((pattern) => covers(pattern, name))
}

/** Whether an action describes and lists, and no more. */
export const isReading = (action: string): boolean => /^[a-z0-9-]+:(Describe|List)/i.test(action)

const reachedPermissions = (actions: readonly string[]): readonly string[] =>
  actions.flatMap((action) => {
    const [service] = actionParts(action)
    return permissionActions(service.toLowerCase())
      .map((name) => `${service}:${name}`)
      .filter((known) => meets(action, known))
  })

/** Whether a statement lets something be done with everything that could be confined, describing and listing included. */
export const readsEverything = (statement: JudgedStatement): boolean =>
  statement.effect !== 'deny' && isUnconfined(statement) && statement.actions.some((action) => !isRestless(action))

const listed = (actions: readonly string[]): string => {
  const distinct = [...new Set(actions)]
  const more = distinct.length - 3
  return `${distinct.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
