import type { STSClient } from '@aws-sdk/client-sts'
import { isUnknown, type Identifier } from '@konductor/core/config'
import { withinTime } from '@konductor/core/probe'
import type { Finding, ProbeResult, ProbeSurroundings, Unit } from '@konductor/interfaces'
import { credentialSource } from '../provider/credential-source.ts'
import type { ProviderSettings } from '../provider/provider.config.ts'
import { accountFault, type AccountFault } from '../provider/account-fault.ts'
import { withoutSecrets } from '../provider/without-secrets.ts'
import { explainRefusal, type Step } from './explain-refusal.ts'
import { roleKeys } from './role-keys.ts'
import { stsClient, type Keys, type Sts } from './sts-client.ts'

type ProviderUnit = Unit & { readonly settings: ProviderSettings }

/** Asks AWS whose credentials a provider has, as the role it works as. */
export const probeProvider = async (
  sts: Sts,
  { id, at, settings }: ProviderUnit,
  { env, timeout }: ProbeSurroundings,
  signal: AbortSignal,
): Promise<ProbeResult> => {
  const { assumeRoles = [], assumeRoleWithWebIdentity: web } = settings
  const roles = [...(web === undefined ? [] : [web.roleArn]), ...assumeRoles.map(({ roleArn }) => roleArn)]
  const source = credentialSource(settings, env)
  const untested = whyUntested(settings)
  if (untested !== undefined)
    return { unit: id, source, skipped: `${untested}; \`pulumi preview\` tests them`, findings: [] }

  let step: Step = 'caller'
  let asking: Identifier | undefined
  let clock: number | undefined
  const client = <T>(keys: Keys | undefined, use: (client: STSClient) => Promise<T>): Promise<T> => {
    const made = stsClient(sts, settings, env, keys, (ahead) => {
      clock = ahead
    })
    return use(made).finally(() => made.destroy())
  }
  const whoIs = (ending: AbortSignal, keys: Keys | undefined) =>
    client(keys, (made) => made.send(new sts.GetCallerIdentityCommand({}), { abortSignal: ending }))
  const ask = async (ending: AbortSignal): Promise<{ readonly account: string; readonly arn: string }> => {
    let keys: Keys | undefined
    let answer = web === undefined ? await whoIs(ending, keys) : undefined
    for (const role of [...(web === undefined ? [] : [web]), ...assumeRoles]) {
      step = 'role'
      asking = role.roleArn
      keys = await client(keys, (made) => roleKeys(sts, made, role, ending))
      answer = undefined
    }
    answer ??= await whoIs(ending, keys)
    return { account: answer.Account ?? '', arn: answer.Arn ?? '' }
  }

  const told = (more: Pick<ProbeResult, 'answer' | 'findings'>): ProbeResult => ({
    unit: id,
    source: roles.length === 0 ? source : `${source}, as the role ${roles.map(String).join(', then ')}`,
    ...(clock === undefined ? {} : { clock }),
    ...more,
  })
  try {
    const { account, arn } = await withinTime((ending) => ask(ending), timeout, signal)
    const wrong = accountFault(settings, account)
    return told({
      answer: withoutSecrets(settings, `the account ${account} as ${arn}`),
      findings: wrong === undefined ? [] : [wrongAccount(at, wrong)],
    })
  } catch (error) {
    signal.throwIfAborted()
    return told({ findings: [{ severity: 'problem', at, ...explainRefusal(error, settings, env, step, asking) }] })
  }
}

const whyUntested = (settings: ProviderSettings): string | undefined => {
  if (needsPassphrase(settings)) return 'what it connects with is encrypted, and only a passphrase could open them here'
  return settings.sharedConfigFiles === undefined && settings.sharedCredentialsFiles === undefined
    ? undefined
    : 'its profiles stand in files of its own'
}

/** Whether something that is needed to ask is encrypted and not known here. */
const needsPassphrase = (settings: ProviderSettings): boolean => {
  const { credentials, assumeRoles = [], assumeRoleWithWebIdentity: web, endpoints } = settings
  return [
    ...Object.values(credentials ?? {}),
    ...assumeRoles.flatMap(({ roleArn, externalId }) => [roleArn, externalId]),
    web?.roleArn,
    web?.webIdentityToken,
    endpoints?.['sts'],
  ].some((value) => value !== undefined && isUnknown(value))
}

const wrongAccount = (at: string, { setting, because, fix }: AccountFault): Finding => ({
  _tag: 'WrongAccount',
  severity: 'problem',
  at: `${at}.${setting}`,
  because,
  fix,
})
