import type { Logger } from '@konductor/interfaces'
import { RunError } from '@pulumi/pulumi/errors.js'
import type { ProviderSettings } from './provider.config.ts'
import { accountFault } from './account-fault.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Who AWS says the credentials belong to; nothing where the provider's own settings are not known yet. */
export interface Caller {
  readonly arn?: string | undefined
  readonly accountId?: string | undefined
}

/** Asks AWS who the credentials belong to. */
export type WhoAmI = () => Promise<Caller>

/**
 * Tests the credentials of a provider, and says in one line what came of it.
 *
 * Nothing waits for it. A function that never answers is said after a while; Pulumi's engine itself ends only when its
 * providers have answered, whatever a program does.
 *
 * @param patience Milliseconds after which an answer is missed.
 * @returns a promise that fails only when the setting is `require`, and then with an error that is printed without a
 * stack trace and ends the run.
 */
export const checkCredentials = async (
  settings: ProviderSettings,
  whoAmI: WhoAmI,
  logger: Logger,
  patience = 30_000,
): Promise<void> => {
  const refuse = (because: string, fix: string): void => {
    const message = `provider ${settings.key}: ${because}`
    if (settings.credentialCheck !== 'require') return logger.warn(`${message}; ${fix}`)
    const error = new RunError(`${message}; ${fix}`)
    // The program may have ended before AWS answers: Pulumi then prints the trace instead of the message.
    error.stack = error.message
    throw error
  }
  const { asked, forget } = limited(whoAmI, patience)
  try {
    const { arn, accountId = '' } = await asked
    if (arn === undefined) return logger.verbose(`provider ${settings.key}: credentials are tested once they are known`)
    const wrong = accountFault(settings, accountId)
    if (wrong !== undefined) return refuse(wrong.because, wrong.fix)
    logger.verbose(`provider ${settings.key}: credentials of ${withoutSecrets(settings, arn)}`)
  } catch (error) {
    if (RunError.isInstance(error)) throw error
    if (error === unanswered) {
      return refuse(
        `AWS has not said within ${patience / 1000} seconds whose credentials they are`,
        'see that its STS can be reached from here; credentialCheck: off does not ask',
      )
    }
    refuse(
      `AWS does not accept the credentials: ${reasonOf(error, settings)}`,
      'aws login, aws sso login or Pulumi ESC give new ones; credentialCheck: off does not ask',
    )
  } finally {
    forget()
  }
}

const unanswered = Symbol('unanswered')

const limited = (whoAmI: WhoAmI, patience: number): { readonly asked: Promise<Caller>; forget(): void } => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unanswered), patience).unref()
  })
  // Asked in an async function: a call that throws at once is refused like any other.
  return { asked: Promise.race([(async () => whoAmI())(), late]), forget: () => clearTimeout(timer) }
}

/** The first line of what AWS says, without anything that is secret. */
const reasonOf = (error: unknown, settings: ProviderSettings): string => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return withoutSecrets(settings, line).slice(0, 300)
}
