import { readFile } from 'node:fs/promises'
import { identifierText, plainText } from '@konductor/core/config'
import type { Credentials, STSClient } from '@aws-sdk/client-sts'
import type { AssumeRole } from '../provider/identity.config.ts'
import type { ProviderSettings } from '../provider/provider.config.ts'
import type { Keys, Sts } from './sts-client.ts'

type WebIdentity = NonNullable<ProviderSettings['assumeRoleWithWebIdentity']>

/** The keys of a role, as STS gives them to whoever the client speaks for, or to whoever has the token. */
export const roleKeys = async (
  sts: Sts,
  client: STSClient,
  role: AssumeRole | WebIdentity,
  ending: AbortSignal,
): Promise<Keys> => {
  const { sessionName = 'konductor-doctor', duration, policyArns } = role
  const session = {
    RoleArn: identifierText(role.roleArn),
    RoleSessionName: sessionName,
    ...(duration === undefined ? {} : { DurationSeconds: secondsOf(duration) }),
    ...(policyArns === undefined ? {} : { PolicyArns: policyArns.map((arn) => ({ arn })) }),
  }
  const options = { abortSignal: ending }
  if (isWebIdentity(role)) {
    const token = await tokenOf(role)
    const command = new sts.AssumeRoleWithWebIdentityCommand({ ...session, WebIdentityToken: token })
    return keysOf((await client.send(command, options)).Credentials)
  }
  const { externalId, sourceIdentity, tags, transitiveTagKeys } = role
  const command = new sts.AssumeRoleCommand({
    ...session,
    ...(externalId === undefined ? {} : { ExternalId: identifierText(externalId) }),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
    ...(tags === undefined ? {} : { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(transitiveTagKeys === undefined ? {} : { TransitiveTagKeys: [...transitiveTagKeys] }),
  })
  return keysOf((await client.send(command, options)).Credentials)
}

const isWebIdentity = (role: AssumeRole | WebIdentity): role is WebIdentity =>
  'webIdentityToken' in role || 'webIdentityTokenFile' in role

const tokenOf = async ({ webIdentityToken, webIdentityTokenFile = '' }: WebIdentity): Promise<string> =>
  webIdentityToken === undefined ? (await readFile(webIdentityTokenFile, 'utf8')).trim() : plainText(webIdentityToken)

const keysOf = (credentials: Credentials | undefined): Keys => ({
  accessKeyId: credentials?.AccessKeyId ?? '',
  secretAccessKey: credentials?.SecretAccessKey ?? '',
  ...(credentials?.SessionToken === undefined ? {} : { sessionToken: credentials.SessionToken }),
})

const perUnit: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 }

const secondsOf = (duration: string): number =>
  [...duration.matchAll(/(\d+)([hms])/g)].reduce(
    (all, [, count, unit = 's']) => all + Number(count) * (perUnit[unit] ?? 1),
    0,
  )
