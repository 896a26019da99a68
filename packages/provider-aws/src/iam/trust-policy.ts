import type { Unwrap } from '@pulumi/pulumi'
import { githubSubjects, gitlabSubjects } from './oidc-subjects.ts'
import { oneOrAll, type Statement } from './policy-document.ts'
import type { Whereabouts } from './policy-statement.ts'
import { sourceAccountRule } from './services-without-source.ts'
import type { AccountTrust, PodIdentityTrust, ServiceTrust, TokenIssuer, TrustArgs } from './trust-args.ts'

/** Who may work as a role, with everything known. */
export type KnownTrust = Unwrap<TrustArgs>

type Test = Readonly<Record<string, string | readonly string[]>>

/**
 * The statements of a trust policy: one for each who may come.
 *
 * @param where The account and partition of the role.
 */
export const trustPolicy = (trust: KnownTrust, where: Whereabouts): readonly Statement[] => {
  const { services = [], accounts = [], roles = [], github = [], gitlab = [], irsa = [], oidc = [] } = trust
  const { podIdentity = [] } = trust
  return named([
    ...services.map((service) => serviceStatement(service, where)),
    ...accounts.map((account) => accountStatement(account, where)),
    ...(roles.length === 0
      ? []
      : [{ Sid: 'Roles', Effect: 'Allow', Principal: { AWS: oneOrAll(roles) }, Action: 'sts:AssumeRole' } as const]),
    ...github.map((given) =>
      tokenStatement('Github', given.oidcProvider, [given.audience ?? 'sts.amazonaws.com'], githubSubjects(given)),
    ),
    ...gitlab.map((given) =>
      tokenStatement('Gitlab', given.oidcProvider, [given.audience ?? 'https://gitlab.com'], gitlabSubjects(given)),
    ),
    ...irsa.map(({ oidcProvider, namespace, serviceAccount }) =>
      tokenStatement(
        'ServiceAccount',
        oidcProvider,
        ['sts.amazonaws.com'],
        [`system:serviceaccount:${namespace}:${serviceAccount}`],
      ),
    ),
    ...oidc.map(({ oidcProvider, audiences, subjects }) => tokenStatement('Tokens', oidcProvider, audiences, subjects)),
    ...podIdentity.map((pods) => podStatement(pods, where)),
  ])
}

/** Whether {@link trustPolicy} has to know the account. */
export const trustAsksForAccount = ({ services = [], podIdentity = [] }: TrustArgs): boolean =>
  podIdentity.length > 0 || services.some((service) => ruleOf(service) !== 'never')

/** The rule that holds for a service. */
export const ruleOf = (service: string | Pick<ServiceTrust, 'service' | 'sourceAccount'>) =>
  typeof service === 'string'
    ? sourceAccountRule(service)
    : (service.sourceAccount ?? sourceAccountRule(service.service))

const serviceStatement = (given: string | Unwrap<ServiceTrust>, { account = '' }: Whereabouts): Statement => {
  const { service, sourceArns = [] } = typeof given === 'string' ? { service: given } : given
  const rule = ruleOf(given)
  const own = { 'aws:SourceAccount': account }
  const condition = tests({
    StringEquals: rule === 'always' ? own : undefined,
    StringEqualsIfExists: rule === 'whereSent' ? own : undefined,
    ArnLike: sourceArns.length === 0 ? undefined : { 'aws:SourceArn': oneOrAll(sourceArns) },
  })
  return {
    Sid: sidOf(service.split('.')[0] ?? 'Service'),
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    ...(condition === undefined ? {} : { Condition: condition }),
  }
}

const podStatement = (
  { clusterArn, namespace, serviceAccount }: Unwrap<PodIdentityTrust>,
  { account = '' }: Whereabouts,
): Statement => ({
  Sid: 'PodIdentity',
  Effect: 'Allow',
  Principal: { Service: 'pods.eks.amazonaws.com' },
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Condition: {
    StringEquals: {
      'aws:SourceAccount': account,
      'aws:RequestTag/kubernetes-namespace': namespace,
      'aws:RequestTag/kubernetes-service-account': serviceAccount,
    },
    ...(clusterArn === undefined ? {} : { ArnEquals: { 'aws:SourceArn': clusterArn } }),
  },
})

const accountStatement = (
  { account, roles = [], externalId, organizations, mfa }: Unwrap<AccountTrust>,
  { partition }: Whereabouts,
): Statement => {
  const of = `arn:${partition}:iam::${account}`
  const condition = tests({
    StringEquals:
      externalId === undefined && organizations === undefined
        ? undefined
        : {
            ...(externalId === undefined ? {} : { 'sts:ExternalId': externalId }),
            ...(organizations === undefined ? {} : { 'aws:PrincipalOrgID': oneOrAll(organizations) }),
          },
    Bool: mfa === true ? { 'aws:MultiFactorAuthPresent': 'true' } : undefined,
  })
  return {
    Sid: account === '*' ? 'Everybody' : `Account${account}`,
    Effect: 'Allow',
    Principal: {
      AWS:
        account === '*' ? '*' : roles.length === 0 ? `${of}:root` : oneOrAll(roles.map((role) => `${of}:role/${role}`)),
    },
    Action: 'sts:AssumeRole',
    ...(condition === undefined ? {} : { Condition: condition }),
  }
}

const tokenStatement = (
  sid: string,
  { arn, issuer }: Unwrap<TokenIssuer>,
  audiences: readonly string[],
  subjects: readonly string[],
): Statement => {
  const subject = { [`${issuer}:sub`]: oneOrAll(subjects) }
  const patterns = subjects.some((each) => /[*?]/.test(each))
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: { Federated: arn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${issuer}:aud`]: oneOrAll(audiences), ...(patterns ? {} : subject) },
      ...(patterns ? { StringLike: subject } : {}),
    },
  }
}

/** The tests that there are. */
const tests = (by: Readonly<Record<string, Test | undefined>>): Readonly<Record<string, Test>> | undefined => {
  const given = Object.entries(by).flatMap(([operator, test]) =>
    test === undefined ? [] : [[operator, test] as const],
  )
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

const sidOf = (words: string): string =>
  words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** In one policy each name may stand once. */
const named = (statements: readonly Statement[]): readonly Statement[] => {
  const seen = new Map<string, number>()
  return statements.map((statement) => {
    const times = (seen.get(statement.Sid) ?? 0) + 1
    seen.set(statement.Sid, times)
    return times === 1 ? statement : { ...statement, Sid: `${statement.Sid}${times}` }
  })
}
