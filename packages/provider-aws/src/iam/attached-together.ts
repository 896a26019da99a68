import { judgeTogether } from './judge-statements.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'
import type { Opened } from './opened.ts'
import { judgedStatements, type WrittenStatement } from './statement.config.ts'

/** Finds the statements of a managed policy by its key. */
export type StatementsOf = (policy: string) => readonly WrittenStatement[] | undefined

interface Attached {
  readonly policies: readonly WrittenStatement[]
  readonly managedPolicies: readonly MeantPolicy[]
}

/**
 * What a role or group opens by having several policies, of which none opens it alone. Of a policy that this
 * configuration does not have nobody knows here what it allows.
 */
export const attachedTogether = (
  { policies, managedPolicies }: Attached,
  statementsOf: StatementsOf,
): readonly Opened[] =>
  judgeTogether([
    { statements: judgedStatements(policies), resourcesOf: (index) => `policies[${index}].on` },
    ...managedPolicies.map((meant, place) => ({
      statements: judgedStatements(
        'policy' in meant && typeof meant.policy === 'string' ? (statementsOf(meant.policy) ?? []) : [],
      ),
      resourcesOf: () => `managedPolicies[${place}]`,
    })),
  ])
