import type { Input } from '@pulumi/pulumi'
import { oneOrAll, type Statement } from './policy-document.ts'

/** Conditions as the policy language spells them: operator → key → values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

/** A statement of a policy, before it is known whose account it is for. */
export interface PolicyStatement {
  /** Letters and digits. @default one by its place in the list */
  readonly sid?: string | undefined
  /** @default 'allow' */
  readonly effect?: 'allow' | 'deny' | undefined
  /** `s3:GetObject`. */
  readonly actions: readonly string[]
  /** ARNs. In text, `{account}`, `{region}` and `{partition}` stand for those of the provider. */
  readonly on: readonly Input<string>[]
  readonly condition?: Conditions | undefined
}

/** A {@link PolicyStatement} whose resources are known. */
export interface KnownStatement extends Omit<PolicyStatement, 'on'> {
  readonly on: readonly string[]
}

/** What the placeholders in ARNs stand for. */
export interface Whereabouts {
  readonly account?: string | undefined
  readonly region?: string | undefined
  readonly partition: string
}

const placeholders = /(?<!\$)\{(account|region|partition)\}/g

/** The placeholders that a text holds: of `{region}` it is `region`. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholders)].map(([, name = '']) => name)

/** Whether statements have to know something of their provider: `account`, `region`. */
export const asksFor = (statements: readonly Pick<PolicyStatement, 'on'>[], what: keyof Whereabouts): boolean =>
  statements.some(({ on }) => on.some((arn) => typeof arn === 'string' && placeholdersIn(arn).includes(what)))

/** Statements as AWS takes them. */
export const policyStatements = (
  statements: readonly KnownStatement[],
  { account = '', region = '', partition }: Whereabouts,
): readonly Statement[] => {
  const values: Readonly<Record<string, string>> = { account, region, partition }
  return statements.map(({ sid, effect, actions, on, condition }, index) => ({
    Sid: sid ?? `Statement${index + 1}`,
    Effect: effect === 'deny' ? 'Deny' : 'Allow',
    Action: oneOrAll(actions),
    Resource: oneOrAll(on.map((arn) => arn.replaceAll(placeholders, (_, name: string) => values[name] ?? ''))),
    ...(condition === undefined ? {} : { Condition: condition }),
  }))
}
