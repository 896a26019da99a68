import { plainText } from '@konductor/core/config'
import type { Logger } from '@konductor/interfaces'
import { RunError } from '@pulumi/pulumi/errors.js'
import type { ProviderSettings } from './provider.config.ts'

/** Asks AWS who the credentials belong to. */
export type WhoAmI = () => Promise<{ readonly arn: string }>

/**
 * Tests the credentials of a provider, and says in one line what came of it.
 *
 * @returns a promise that fails only when the setting is `fail`, and then with an error that is printed without a stack
 * trace and ends the run.
 */
export const checkCredentials = (settings: ProviderSettings, whoAmI: WhoAmI, logger: Logger): Promise<void> =>
  // Asked in an async function: a call that throws at once is refused like any other.
  (async () => whoAmI())().then(
    ({ arn }) => logger.verbose(`provider ${settings.key}: credentials of ${arn}`),
    (error: unknown) => {
      const message = `provider ${settings.key}: AWS does not accept the credentials: ${reasonOf(error, settings)}`
      if (settings.credentialCheck === 'fail') throw new RunError(message)
      logger.warn(`${message}; aws login, aws sso login or Pulumi ESC give new ones`)
    },
  )

/** The first line of what AWS says, without any part of the credentials. */
const reasonOf = (error: unknown, { credentials }: ProviderSettings): string => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return Object.values(credentials ?? {})
    .filter((secret) => secret !== undefined)
    .reduce((text, secret) => text.replaceAll(plainText(secret), '[secret]'), line)
    .slice(0, 300)
}
