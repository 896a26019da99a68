import type { KubeConfig } from '@kubernetes/client-node'
import { request as overHttp } from 'node:http'
import { request as overHttps, type RequestOptions } from 'node:https'
import { isMap, textOf } from '../cluster/kubeconfig-node.ts'

/** What an API server says of itself. */
export interface Answered {
  readonly status: number
  readonly version: string
  /** Milliseconds by which this machine's clock is ahead. */
  readonly clock?: number
  /** It was told no credentials. */
  readonly anonymous: boolean
}

/** A version is a few hundred bytes; more is something else. */
const longest = 65_536

/** Asks the API server of a kubeconfig's context for its version. */
export const askVersion = async (config: KubeConfig, signal: AbortSignal): Promise<Answered> => {
  const options: RequestOptions = { method: 'GET', headers: { accept: 'application/json' } }
  await config.applyToHTTPSOptions(options)
  const headers = options.headers ?? {}
  const anonymous = options.cert === undefined && options.auth === undefined && !('Authorization' in headers)
  const server = config.getCurrentCluster()?.server ?? ''
  const request = server.startsWith('http:') ? overHttp : overHttps
  try {
    return await new Promise<Answered>((resolve, reject) => {
      request(`${server.replace(/\/+$/, '')}/version`, { ...options, signal }, (response) => {
        const date = Date.parse(response.headers.date ?? '')
        const clock = Number.isNaN(date) ? {} : { clock: Date.now() - date }
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
          if (text.length > longest) response.destroy(new Error('the answer is larger than any version'))
        })
        response.on('error', reject).on('end', () => {
          const version = versionIn(text)
          const status = response.statusCode ?? 0
          // Whatever else listens there answers 200 as well.
          resolve({
            status: status === 200 && version === undefined ? 0 : status,
            version: version ?? '',
            anonymous,
            ...clock,
          })
        })
      })
        .on('error', reject)
        .end()
    })
  } finally {
    if (typeof options.agent === 'object') options.agent.destroy()
  }
}

const versionIn = (text: string): string | undefined => {
  try {
    const answer: unknown = JSON.parse(text)
    return isMap(answer) ? textOf(answer['gitVersion'])?.slice(0, 80) : undefined
  } catch {
    return undefined
  }
}
