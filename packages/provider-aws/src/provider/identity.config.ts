import {
  closed,
  identifier,
  list,
  optional,
  required,
  secret,
  text,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { Tags } from '../tags/tags.config.ts'

const RoleArn = identifier({
  expected: 'the ARN of an IAM role',
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/,
})

const staticKey = (expected: string) => secret({ expected, plain: 'problem' })

/** Static keys of an IAM user. Short-lived credentials (a profile, OIDC, Pulumi ESC) are better in every way. */
export const Credentials = closed({
  accessKeyId: required(staticKey('an access key id'), 'Access key id; only as a secret.', {
    aliases: ['accessKey'],
    environment: ['AWS_ACCESS_KEY_ID'],
  }),
  secretAccessKey: required(staticKey('a secret access key'), 'Secret access key; only as a secret.', {
    aliases: ['secretKey'],
    environment: ['AWS_SECRET_ACCESS_KEY'],
  }),
  sessionToken: optional(staticKey('a session token'), 'Session token of temporary keys; only as a secret.', {
    aliases: ['token'],
    environment: ['AWS_SESSION_TOKEN'],
  }),
})

const session = {
  sessionName: optional(
    text({ expected: '2 to 64 letters, digits and _ = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }),
    'Name of the session in CloudTrail.',
  ),
  duration: optional(
    text({ expected: 'a duration such as 1h or 30m', pattern: /^(?=.)(\d+h)?(\d+m)?(\d+s)?$/ }),
    'How long a session lasts, 15 minutes to 12 hours.',
    { example: '1h' },
  ),
  policyArns: optional(
    list(text({ expected: 'the ARN of an IAM policy', pattern: /^arn:aws[a-z-]*:iam::.+$/ }), { min: 1 }),
    'Policies that narrow what the session may do further.',
  ),
} as const

const roleArn = required(RoleArn, 'The role.', {
  example: 'arn:aws:iam::111122223333:role/deployer',
})

/** A role that the provider works as. */
export const AssumeRole = closed({
  roleArn,
  externalId: optional(identifier(), 'External id that the trust policy of the role asks for.'),
  ...session,
  sourceIdentity: optional(
    text({ expected: '2 to 64 letters, digits and _ = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }),
    'Who began the session, which CloudTrail keeps along a chain of roles.',
  ),
  tags: optional(Tags, 'Session tags, which policies can look at.'),
  transitiveTagKeys: optional(list(text(), { min: 1 }), 'Session tags that the next role of the chain gets too.'),
})
export type AssumeRole = TypeOf<typeof AssumeRole>

/** A role that a token of another issuer (OIDC) opens: of CI, of a Kubernetes service account. */
export const AssumeRoleWithWebIdentity = closed(
  {
    roleArn,
    webIdentityTokenFile: optional(text({ expected: 'the path of a file' }), 'File that holds the token.', {
      environment: ['AWS_WEB_IDENTITY_TOKEN_FILE'],
    }),
    webIdentityToken: optional(staticKey('a token'), 'The token itself; only as a secret.'),
    ...session,
  },
  ({ webIdentityTokenFile: file, webIdentityToken: token }): readonly Fault[] =>
    (file === undefined) === (token === undefined)
      ? [
          {
            _tag: 'OneOf',
            because: `webIdentityTokenFile or webIdentityToken says which token; found ${file === undefined ? 'neither' : 'both'}`,
            fix: 'keep webIdentityTokenFile: a token in configuration has expired when it is read',
          },
        ]
      : [],
)

const accounts = () =>
  list(identifier({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ }), { min: 1 })
const files = () => list(text({ expected: 'the path of a file' }), { min: 1 })

/** The settings that say who a provider is: each provider says them for itself. */
export const identityProperties = {
  profile: optional(
    text({ expected: 'a profile of the shared AWS configuration' }),
    'Profile to take credentials from.',
    { environment: ['AWS_PROFILE'] },
  ),
  sharedConfigFiles: optional(files(), 'Files to read profiles from, in place of ~/.aws/config.'),
  sharedCredentialsFiles: optional(files(), 'Files to read profiles from, in place of ~/.aws/credentials.'),
  allowedAccountIds: optional(accounts(), 'Accounts that may be touched; any other ends the run.', {
    example: ['111122223333'],
  }),
  forbiddenAccountIds: optional(accounts(), 'Accounts that may never be touched.', { example: ['444455556666'] }),
  assumeRole: optional(AssumeRole, 'Role that the provider works as.'),
  assumeRoles: optional(list(AssumeRole, { min: 1 }), 'Roles one after the other, each opened by the one before it.'),
  assumeRoleWithWebIdentity: optional(
    AssumeRoleWithWebIdentity,
    'Role that is opened by a token of another issuer, such as that of CI.',
  ),
  credentials: optional(Credentials, 'Static keys, as secrets. Short-lived credentials are better.', {
    elsewhere: ['accessKey', 'accessKeyId', 'secretKey', 'secretAccessKey', 'token', 'sessionToken'],
  }),
} as const

const pairs = [
  ['assumeRole', 'assumeRoles', 'a role stands in one of the two', 'put it into assumeRoles, in its place'],
  [
    'allowedAccountIds',
    'forbiddenAccountIds',
    'AWS takes one of the two: where some are allowed, all others are forbidden',
    'keep allowedAccountIds',
  ],
  ['credentials', 'assumeRoleWithWebIdentity', 'both are credentials, and one of them counts', 'take out credentials'],
] as const

/** Settings of a provider that contradict each other. */
export const identityFaults = (said: Readonly<Record<string, unknown>>): readonly Fault[] =>
  pairs.flatMap(([one, other, because, fix]) =>
    said[one] === undefined || said[other] === undefined
      ? []
      : [{ _tag: 'Contradiction', because: `${one} and ${other}: ${because}`, fix, below: [other] }],
  )
