import { identifierText, plainText } from '@konductor/core/config'
import type * as sdk from '@aws-sdk/client-sts'
import type { ProviderSettings } from '../provider/provider.config.ts'

/** The SDK of STS, as it is installed. */
export type Sts = typeof sdk

/** Credentials, in plain. */
export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** It would write to the console of the command. */
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/**
 * A client that takes credentials from where Pulumi's provider would.
 *
 * @param keys Used in place of those of the provider: of the role it works as.
 * @param onClock Told by how many milliseconds this machine's clock is ahead, with every answer, a refusal included.
 */
export const stsClient = (
  sts: Sts,
  settings: ProviderSettings,
  env: Environment,
  keys: Keys | undefined,
  onClock: (ahead: number) => void,
): sdk.STSClient => {
  const { profile, endpoints, connection = {} } = settings
  const { stsRegion, useFipsEndpoint, useDualstackEndpoint } = connection
  const credentials = keys ?? ownKeys(settings, env)
  const endpoint = endpoints?.['sts']
  const client = new sts.STSClient({
    region: stsRegion ?? settings.region,
    ...(useFipsEndpoint === undefined ? {} : { useFipsEndpoint }),
    ...(useDualstackEndpoint === undefined ? {} : { useDualstackEndpoint }),
    maxAttempts: 1,
    logger: silent,
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(endpoint === undefined ? {} : { endpoint: identifierText(endpoint) }),
  })
  client.middlewareStack.add(
    (next) => async (input) => {
      const result = await next(input)
      const headers: unknown = Reflect.get(Object(result.response), 'headers')
      const date = Date.parse(String(Reflect.get(Object(headers), 'date')))
      if (!Number.isNaN(date)) onClock(Date.now() - date)
      return result
    },
    // Outside of it, what AWS refuses is an error already.
    { step: 'deserialize', priority: 'low' },
  )
  return client
}

/** Static keys. Those of the environment count before AWS_PROFILE for Pulumi's provider, and not for this SDK. */
const ownKeys = ({ credentials, profile }: ProviderSettings, env: Environment): Keys | undefined => {
  if (credentials !== undefined) {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials
    return {
      accessKeyId: plainText(accessKeyId),
      secretAccessKey: plainText(secretAccessKey),
      ...(sessionToken === undefined ? {} : { sessionToken: plainText(sessionToken) }),
    }
  }
  const [accessKeyId, secretAccessKey, sessionToken] = [
    env['AWS_ACCESS_KEY_ID'],
    env['AWS_SECRET_ACCESS_KEY'],
    env['AWS_SESSION_TOKEN'],
  ]
  return profile !== undefined || !accessKeyId || !secretAccessKey
    ? undefined
    : { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}
