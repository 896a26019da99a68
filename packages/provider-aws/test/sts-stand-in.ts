import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProbeResult, Unit } from '@konductor/interfaces'
import { beforeEach, onTestFinished, vi } from 'vitest'
import { probe } from '../src/probe.ts'
import { awsConfig } from '../src/section.ts'
import { awsUnits } from '../src/units.ts'

type Answer = (action: string, response: ServerResponse, body: URLSearchParams, header: string) => void

export const account = '111122223333'
export const canary = 'c4n4ry-secret-access-key'

/** STS's answer to who the caller is. */
export const identity = (arn = `arn:aws:iam::${account}:user/dev`): string =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AIDA</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`

/** STS's answer to what it refuses. */
export const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  response
    .writeHead(status)
    .end(
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    )
}

/** A stand-in of STS. @returns its address */
export const sts = async (answer: Answer): Promise<string> => {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request.setEncoding('utf8')) body += part
    const asked = new URLSearchParams(body)
    answer(asked.get('Action') ?? '', response, asked, request.headers.authorization ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** The units of a section of configuration. */
export const unitsOf = (section: object): readonly Unit[] => {
  const decoded = awsConfig.decode({ enabled: true, region: 'eu-central-1', ...section }, 'aws')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return awsUnits(decoded.right)
}

/** What the probe says of a section. */
export const check = (
  section: object,
  timeout = 10_000,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly ProbeResult[]> =>
  probe.check(unitsOf(section), { root: '/', env: process.env, planned: false, timeout }, signal)

/** The tags of findings, by provider. */
export const tags = (results: readonly ProbeResult[]) => results.map(({ findings }) => findings.map(({ _tag }) => _tag))

/** A home of nobody, before each test: without credentials, and with nothing of AWS in the environment. @returns where it is */
export const emptyHome = (): (() => string) => {
  let home = ''
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-aws-probe-')))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    for (const name of Object.keys(process.env))
      if (/^(?:AWS_|https?_proxy$|all_proxy$)/i.test(name)) vi.stubEnv(name, undefined)
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'))
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'))
    vi.stubEnv('HOME', home)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
  })
  return () => home
}

/** Has keys in the environment, and STS at an address. */
export const withKeys = (endpoint: string): void => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', canary)
  vi.stubEnv('AWS_ENDPOINT_URL_STS', endpoint)
}
