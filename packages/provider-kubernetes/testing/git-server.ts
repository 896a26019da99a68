import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { loopbackCertificate, loopbackKey } from './loopback-certificate.ts'

/** A server of git repositories at 127.0.0.1, by https with a certificate of its own. */
export interface GitServer {
  /** What its addresses begin with: `https://127.0.0.1:40000`. */
  readonly url: string
  /** What each request said of who asks: nothing, or the user and password as they came. */
  readonly asked: readonly (string | undefined)[]
  close(): void
}

interface GitServerOptions {
  /** `user:password`, without which nobody is answered. */
  readonly login?: string
  /** Answers in place of git. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void
}

/** Serves the repositories of a folder. */
export const gitServer = async (folder: string, { login, answer }: GitServerOptions = {}): Promise<GitServer> => {
  const asked: (string | undefined)[] = []
  const server = createServer({ cert: loopbackCertificate, key: loopbackKey }, (request, response) => {
    const given = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1]
    const who = given === undefined ? undefined : Buffer.from(given, 'base64').toString('utf8')
    asked.push(who)
    if (answer !== undefined) return answer(request, response)
    if (login !== undefined && who !== login) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
      return
    }
    backend(folder, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return {
    url: `https://127.0.0.1:${address.port}`,
    asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Hands a request to git's own server program, as a web server does. */
const backend = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://127.0.0.1')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: folder,
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method ?? 'GET',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', () => {
    const all = Buffer.concat(chunks)
    const end = all.indexOf('\r\n\r\n')
    const headers = all
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
    const status = headers.find(([name]) => name === 'Status')?.[1]
    response.writeHead(status === undefined ? 200 : Number.parseInt(status, 10), Object.fromEntries(headers))
    response.end(all.subarray(end + 4))
  })
}
