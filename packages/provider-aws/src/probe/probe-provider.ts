import { identifierText, isUnknown, type Identifier } from '@konductor/core/config'
import { withinTime } from '@konductor/core/probe'
import type { Finding, ProbeResult, ProbeSurroundings, Unit } from '@konductor/interfaces'
import { credentialSource } from '../provider/credential-source.ts'
import type { ProviderSettings } from '../provider/provider.config.ts'
import { isAllowed, withoutSecrets } from '../provider/without-secrets.ts'
import { explainRefusal, type Step } from './explain-refusal.ts'
import { stsClient, type Keys, type Sts } from './sts-client.ts'

type ProviderUnit = Unit & { readonly settings: ProviderSettings }

/** Asks AWS whose credentials a provider has, as the role it works as. */
export const probeProvider = async (
  sts: Sts,
  { id, at, settings }: ProviderUnit,
  { env, timeout }: ProbeSurroundings,
  signal: AbortSignal,
): Promise<ProbeResult> => {
  const { assumeRole, allowedAccountIds } = settings
  const source = credentialSource(settings, env)
  if (needsPassphrase(settings))
    return {
      unit: id,
      source,
      skipped:
        'what it connects with is encrypted, and only a passphrase could open them here; `pulumi preview` tests them',
      findings: [],
    }

  let step: Step = 'caller'
  let clock: number | undefined
  const ask = async (ending: AbortSignal, keys?: Keys): Promise<{ readonly account: string; readonly arn: string }> => {
    const client = stsClient(sts, settings, env, keys, (ahead) => {
      clock = ahead
    })
    try {
      const { Account: account = '', Arn: arn = '' } = await client.send(new sts.GetCallerIdentityCommand({}), {
        abortSignal: ending,
      })
      if (keys !== undefined || assumeRole === undefined) return { account, arn }
      step = 'role'
      const { Credentials: role } = await client.send(
        new sts.AssumeRoleCommand({
          RoleArn: identifierText(assumeRole.roleArn),
          RoleSessionName: assumeRole.sessionName ?? 'konductor-doctor',
          ...(assumeRole.externalId === undefined ? {} : { ExternalId: identifierText(assumeRole.externalId) }),
          ...(assumeRole.duration === undefined ? {} : { DurationSeconds: secondsOf(assumeRole.duration) }),
        }),
        { abortSignal: ending },
      )
      return await ask(ending, {
        accessKeyId: role?.AccessKeyId ?? '',
        secretAccessKey: role?.SecretAccessKey ?? '',
        ...(role?.SessionToken === undefined ? {} : { sessionToken: role.SessionToken }),
      })
    } finally {
      client.destroy()
    }
  }

  const told = (more: Pick<ProbeResult, 'answer' | 'findings'>): ProbeResult => ({
    unit: id,
    source: assumeRole === undefined ? source : `${source}, as the role ${String(assumeRole.roleArn)}`,
    ...(clock === undefined ? {} : { clock }),
    ...more,
  })
  try {
    const { account, arn } = await withinTime((ending) => ask(ending), timeout, signal)
    const wrong = allowedAccountIds !== undefined && isAllowed(allowedAccountIds, account) === false
    return told({
      answer: withoutSecrets(settings, `the account ${account} as ${arn}`),
      findings: wrong ? [wrongAccount(at, withoutSecrets(settings, account), allowedAccountIds)] : [],
    })
  } catch (error) {
    signal.throwIfAborted()
    return told({ findings: [{ severity: 'problem', at, ...explainRefusal(error, settings, env, step) }] })
  }
}

/** Whether something that is needed to ask is encrypted and not known here. */
const needsPassphrase = ({ credentials, assumeRole, endpoints }: ProviderSettings): boolean =>
  [...Object.values(credentials ?? {}), assumeRole?.roleArn, assumeRole?.externalId, endpoints?.['sts']].some(
    (value) => value !== undefined && isUnknown(value),
  )

const wrongAccount = (at: string, account: string, allowed: readonly Identifier[]): Finding => ({
  _tag: 'WrongAccount',
  severity: 'problem',
  at: `${at}.allowedAccountIds`,
  because: `the credentials are those of the account ${account}, and allowedAccountIds says ${allowed.join(', ')}`,
  fix: 'use credentials of that account (profile, assumeRole), or correct allowedAccountIds',
})

const perUnit: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 }

const secondsOf = (duration: string): number =>
  [...duration.matchAll(/(\d+)([hms])/g)].reduce(
    (all, [, count, unit = 's']) => all + Number(count) * (perUnit[unit] ?? 1),
    0,
  )
