import type { Identifier } from '@konductor/core/config'
import { connectionFault, type Unreached } from '@konductor/core/probe'
import type { ProviderSettings } from '../provider/provider.config.ts'
import { withoutSecrets } from '../provider/without-secrets.ts'
import { explainProfile } from './explain-profile.ts'

/** What was asked when it failed: who the credentials belong to, or to work as the role. */
export type Step = 'caller' | 'role'

type Environment = Readonly<Record<string, string | undefined>>

/** Explains why AWS, or the way to credentials, refuses: what it means and what to do. Holds no part of them. */
export const explainRefusal = (
  error: unknown,
  settings: ProviderSettings,
  env: Environment,
  step: Step,
  roleArn: Identifier | undefined,
): Unreached => {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  const renew = renewal(settings, env)
  const role = String(roleArn ?? '')
  const endpoint = settings.endpoints?.['sts']?.toString() ?? env['AWS_ENDPOINT_URL_STS'] ?? env['AWS_ENDPOINT_URL']

  if (/\baws sso login\b|\bSSO\b/.test(message))
    return {
      _tag: 'LoginNeeded',
      because: 'the SSO session has ended, or was never begun',
      fix: `aws sso login${profileOf(settings, env)}`,
    }
  if (/\baws login\b|reauthenticat/i.test(message))
    return { _tag: 'LoginNeeded', because: 'the login session has ended', fix: `aws login${profileOf(settings, env)}` }
  if (isExpired.test(name)) return { _tag: 'CredentialsExpired', because: 'the credentials have expired', fix: renew }
  if (
    /^(?:RequestTimeTooSkewed|RequestInTheFuture)$/.test(name) ||
    /Signature (?:expired|not yet current)/.test(message)
  )
    return {
      _tag: 'ClockWrong',
      because: "AWS refuses what this machine signs: its clock is not AWS's",
      fix: 'set the clock: timedatectl set-ntp true, or what your system has in its place',
    }
  if (step === 'role' && /^AccessDenied/.test(name))
    return {
      _tag: 'RoleRefused',
      because: `the credentials are good, and may not work as ${role}`,
      fix: 'the trust policy of the role must name who calls (and its externalId, if it asks for one), and the caller needs sts:AssumeRole on it',
    }
  if (step === 'role' && /^(?:ValidationError|MalformedPolicyDocument|PackedPolicyTooLarge|RegionDisabled)/.test(name))
    return {
      _tag: 'RoleRefused',
      because: `AWS does not let anybody work as ${role} in this way: ${firstLine(message, settings, env)}`,
      fix: 'correct the role (assumeRole, assumeRoles): its roleArn, duration (no longer than the role allows) and sessionName',
    }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && step === 'role')
    return {
      _tag: 'NoCredentials',
      because: `there is no file ${settings.assumeRoleWithWebIdentity?.webIdentityTokenFile ?? ''} to read the token from`,
      fix: 'correct webIdentityTokenFile, or run where the file is',
    }
  if (isRefused.test(name))
    return {
      _tag: 'CredentialsRefused',
      because: `AWS does not know these credentials (${name})`,
      fix: `${renew}; credentials of another partition (China, GovCloud) are unknown in ${settings.region} as well`,
    }
  if (/^AccessDenied/.test(name))
    return {
      _tag: 'CredentialsRefused',
      because:
        'AWS knows the credentials and denies even the question whose they are: a policy of the organization, or a session policy',
      fix: 'ask who keeps the policies of the account (service control policies)',
    }
  const unreached = connectionFault(error, endpoint ?? `AWS STS in ${settings.region}`, env)
  if (unreached !== undefined) return unreached
  const profile = settings.profile ?? env['AWS_PROFILE']
  const usesProfile = settings.credentials === undefined && profile !== undefined && profile !== ''
  if (usesProfile && /^(?:CredentialsProviderError|ProviderError)$/.test(name)) return explainProfile(profile, env)
  if (/^(?:CredentialsProviderError|ProviderError|TokenProviderError)$/.test(name) || /credentials/i.test(message))
    return {
      _tag: 'NoCredentials',
      because: `there are no credentials: ${firstLine(message, settings, env)}`,
      fix: renew,
    }
  return {
    _tag: 'CredentialsRefused',
    because: `AWS does not answer who the credentials belong to: ${name} ${firstLine(message, settings, env)}`,
    fix: renew,
  }
}

const isExpired = /^(?:ExpiredToken(?:Exception)?|TokenRefreshRequired|RequestExpired|ExpiredTokenError)$/
const isRefused =
  /^(?:InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|AuthFailure|InvalidAccessKeyId|InvalidIdentityToken|IncompleteSignature|MissingAuthenticationToken(?:Exception)?)$/

const profileOf = ({ profile }: ProviderSettings, env: Environment): string => {
  const named = profile ?? env['AWS_PROFILE']
  return named === undefined || named === '' ? '' : ` --profile ${named}`
}

/** How new credentials come to where these were from. */
const renewal = (settings: ProviderSettings, env: Environment): string => {
  if (settings.credentials !== undefined)
    return 'set new ones as secrets under credentials, or better: use a profile with SSO, assumeRole or OIDC'
  if (settings.profile !== undefined) return `aws sso login --profile ${settings.profile} (or aws login)`
  if (env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY'])
    return 'set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN anew, all three, or unset them'
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE'])
    return 'have the token that AWS_WEB_IDENTITY_TOKEN_FILE names issued anew: start the job again'
  return `aws sso login${profileOf(settings, env)} (or aws login), or name a profile`
}

/** What AWS or its SDK says, in one line that holds nothing secret. */
const firstLine = (message: string, settings: ProviderSettings, env: Environment): string => {
  const [line = ''] = message.split('\n')
  return [env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN'], env['AWS_ACCESS_KEY_ID']]
    .filter((key) => key !== undefined && key !== '')
    .reduce<string>((text, key) => text.replaceAll(String(key), '[secret]'), withoutSecrets(settings, line))
    .slice(0, 300)
}
