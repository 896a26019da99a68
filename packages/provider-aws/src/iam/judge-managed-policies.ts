import type { Opened } from './opened.ts'
import { administratorPolicies } from './sensitive-actions.ts'

/** A managed policy, as far as it is judged. */
export interface JudgedPolicy {
  readonly policy?: unknown
  readonly aws?: string | undefined
  readonly arn?: unknown
}

/** The name, with its path, of a policy of AWS. */
export const awsPolicyName = ({ aws, arn }: JudgedPolicy): string | undefined =>
  aws ?? (typeof arn === 'string' ? /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1] : undefined)

/** Whether it is AWS that says what a policy allows. */
export const isOfAws = (policy: JudgedPolicy): boolean => awsPolicyName(policy) !== undefined

/** Managed policies that let do everything, or make one able to. */
export const judgeManagedPolicies = (policies: readonly JudgedPolicy[]): readonly Opened[] =>
  policies.flatMap((policy, index): readonly Opened[] => {
    const name = awsPolicyName(policy)
    return name !== undefined && administratorPolicies.includes(name)
      ? [
          {
            control: 'CKV_AWS_274',
            setting: `managedPolicies[${index}]`,
            what: `${name} makes whoever has it an administrator`,
          },
        ]
      : []
  })
