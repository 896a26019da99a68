import type { Fault } from '@konductor/core/config'
import { policyDocument } from './policy-document.ts'
import { policyStatements } from './policy-statement.ts'
import type { WrittenStatement } from './statement.config.ts'
import { trustPolicy } from './trust-policy.ts'
import type { WrittenTrust } from './written-trust.ts'

/** What IAM allows, in characters without white space; nobody can raise it. */
const policyLimit = 6144

/** What a trust policy may have unless the account has more: up to 4,096. */
export const trustLimit = 2048

const where = { account: '123456789012', region: '', partition: 'aws' }

/** How long a policy is at least, as far as that is known before what it names exists. */
const policyLength = (statements: readonly WrittenStatement[]): number =>
  policyDocument(
    policyStatements(
      statements.map((statement) => ({ ...statement, on: statement.on.map(({ arn, path }) => arn ?? path ?? '') })),
      where,
    ),
  ).length

/** How long a trust policy is at least. */
export const trustLength = (trust: WrittenTrust): number => {
  const issued = <T extends { readonly oidcProviderArn?: string }>(given: T) => ({
    ...given,
    oidcProvider: { arn: given.oidcProviderArn ?? '', issuer: '' },
  })
  return policyDocument(
    trustPolicy(
      {
        services: trust.services.map((service) =>
          typeof service === 'string' ? service : { ...service, sourceArns: [] },
        ),
        accounts: trust.accounts.map((account) => ({ ...account, account: where.account, externalId: undefined })),
        roles: [],
        github: trust.github.map(issued),
        gitlab: trust.gitlab.map(issued),
        irsa: trust.irsa.map(issued),
        oidc: trust.oidc.map(issued),
        podIdentity: trust.podIdentity.map((pods) => ({ ...pods, clusterArn: undefined })),
      },
      where,
    ),
  ).length
}

/** A fault of statements that IAM would refuse as too long. */
export const tooLong = (statements: readonly WrittenStatement[], setting: string): readonly Fault[] => {
  const length = policyLength(statements)
  return length <= policyLimit
    ? []
    : [
        {
          _tag: 'PolicyTooLong',
          because: `the policy has at least ${length} characters, and IAM allows ${policyLimit} for a managed policy`,
          fix: 'move statements to policies of their own, under aws.services.iam.policies, and attach those',
          below: [setting],
        },
      ]
}
