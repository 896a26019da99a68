import type { WrittenReference } from '@konductor/core/config'
import type { Resolved } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { GrantNeeds } from './grant-needs.ts'
import type { PolicyToAttach } from './managed-policy-args.ts'
import type { MeantPolicy } from './managed-policy-reference.config.ts'
import type { PolicyStatement } from './policy-statement.ts'
import type { PolicyResource, WrittenStatement } from './statement.config.ts'

type Given = Resolved<{ readonly settings: unknown; readonly needs: GrantNeeds; readonly offers: never }>

/** Takes what there is one after the other: what was asked for in an order comes in that order. */
const inTurn = <T>(all: readonly T[]): (() => T) => {
  const left = all.values()
  return () => {
    const { value, done } = left.next()
    if (done === true || value === undefined) throw new Error('a statement names something that was not asked for')
    return value
  }
}

/** Statements with the ARNs of what they name. */
export const grantedStatements = (
  statements: readonly WrittenStatement[],
  given: Given,
): readonly PolicyStatement[] => {
  const bucket = inTurn(given.onBuckets)
  const bucketKey = inTurn(given.onBucketKeys)
  const key = inTurn(given.onKeys)
  const role = inTurn(given.onRoles)
  const policy = inTurn(given.onPolicies)
  const instanceProfile = inTurn(given.onInstanceProfiles)
  const arnOf = (resource: PolicyResource): Input<string> => {
    const { path = '' } = resource
    if (resource.bucket !== undefined) return bucket().arn.apply((arn) => `${arn}${path}`)
    if (resource.bucketKey !== undefined) {
      const { kmsKeyArn } = bucketKey()
      if (kmsKeyArn === undefined)
        throw new Error(`${said(resource.bucketKey)} is not encrypted with a customer key: take out bucketKey`)
      return kmsKeyArn
    }
    if (resource.key !== undefined) return key().arn
    if (resource.role !== undefined) return role().arn
    if (resource.policy !== undefined) return policy().arn
    if (resource.instanceProfile !== undefined) return instanceProfile().arn
    return resource.arn ?? ''
  }
  return statements.map((statement) => ({ ...statement, on: statement.on.map(arnOf) }))
}

/** Managed policies with their ARNs. */
export const policiesToAttach = (meant: readonly MeantPolicy[], given: Given): readonly PolicyToAttach[] => {
  const attached = inTurn(given.attached)
  return meant.map((each): PolicyToAttach => {
    if ('aws' in each) return each
    if ('arn' in each) return { arn: each.arn, as: nameIn(each.arn) }
    const { arn, resource, formerly } = attached()
    return { arn, as: said(each.policy), formerly, after: resource }
  })
}

/** The name of a policy, without its path. */
const nameIn = (arn: string): string => `arn-${arn.slice(arn.lastIndexOf('/') + 1)}`

const said = (written: WrittenReference): string =>
  typeof written === 'string' ? written : `${written.stack}-${written.export}`

/** What a policy is called among those attached: the same name means the same policy. */
export const attachedAs = (meant: MeantPolicy): PolicyToAttach =>
  'aws' in meant
    ? meant
    : 'arn' in meant
      ? { arn: meant.arn, as: nameIn(meant.arn) }
      : { arn: '', as: said(meant.policy) }
