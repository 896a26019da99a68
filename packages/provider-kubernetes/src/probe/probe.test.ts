import type { ProbeResult, Unit } from '@konductor/interfaces'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { kubernetes } from '../descriptor.ts'
import { probe } from '../probe.ts'
import { kubeconfigText, type KubeconfigTextOptions } from '../../testing/kubeconfig-text.ts'
import { loopbackCertificate, loopbackKey } from '../../testing/loopback-certificate.ts'

let home: string
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-k8s-probe-')))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
})

const file = (name: string, text: string): string => {
  writeFileSync(join(home, name), text)
  return join(home, name)
}

const version = JSON.stringify({ major: '1', minor: '34', gitVersion: 'v1.34.1' })
const wellAndAccepting =
  (token: string): RequestListener =>
  (request, response) => {
    const accepted = request.url === '/version' && request.headers.authorization === `Bearer ${token}`
    response.writeHead(accepted ? 200 : 401).end(accepted ? version : '{"kind":"Status","code":401}')
  }

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** An API server's stand-in. @returns its address */
const apiServer = async (answer: RequestListener): Promise<string> =>
  `https://127.0.0.1:${await listening(createSecureServer({ cert: loopbackCertificate, key: loopbackKey }, answer))}`

const plainServer = async (answer: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(answer))}`

const trusted = Buffer.from(loopbackCertificate).toString('base64')
const config = (server: string, more: KubeconfigTextOptions = {}): string =>
  kubeconfigText({ server, authority: trusted, token: 'good', ...more })

const unitsOf = (providers: object): readonly Unit[] => {
  const decoded = kubernetes.config.decode({ enabled: true, providers }, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return kubernetes.units(decoded.right, [])
}

interface Around {
  readonly env?: Readonly<Record<string, string>>
  readonly timeout?: number
  readonly signal?: AbortSignal
}

const check = (providers: object, { env = {}, timeout = 10_000, signal }: Around = {}) =>
  probe.check(
    unitsOf(providers),
    { root: home, env: { HOME: home, PATH: process.env['PATH'], ...env }, planned: false, timeout },
    signal ?? new AbortController().signal,
  )

const only = async (providers: object, around?: Around): Promise<ProbeResult> => {
  const [result, ...others] = await check(providers, around)
  if (result === undefined || others.length > 0) throw new Error('one result was expected')
  return result
}

const tagsOf = ({ findings }: ProbeResult) => findings.map(({ severity, _tag }) => `${severity} ${_tag}`)

describe('a cluster that answers', () => {
  test('is told with its version and address, the source of the credentials, and its clock', async () => {
    const server = await apiServer((request, response) => {
      response.setHeader('Date', new Date(Date.now() + 600_000).toUTCString())
      wellAndAccepting('good')(request, response)
    })
    const KUBECONFIG = [
      join(home, 'nothing'),
      file('other', kubeconfigText()),
      file('mine', config(server, { context: 'mine', cluster: 'mine', user: 'me' })),
    ].join(delimiter)
    const result = await only({ shop: { context: 'mine', identifier: 'shop' } }, { env: { KUBECONFIG } })
    expect(result).toEqual({
      unit: 'kubernetes.providers.shop',
      source: 'environment variables (KUBECONFIG, its context mine)',
      answer: `Kubernetes v1.34.1 at ${server}`,
      findings: [],
      clock: expect.any(Number),
    })
    expect(Math.round((result.clock ?? 0) / 60_000)).toBe(-10)
  })

  test('is reached by the content of a kubeconfig, whose address is not told', async () => {
    const server = await apiServer(wellAndAccepting('good'))
    const { answer, source, findings } = await only({ shop: { kubeconfig: config(server) } })
    expect([answer, source, findings]).toEqual(['Kubernetes v1.34.1', 'configuration (kubeconfig)', []])
  })

  test('is reached by a file, whose token and authority lie beside it', async () => {
    const server = await apiServer(wellAndAccepting('from-a-file'))
    file('token', 'from-a-file\n')
    file('ca.pem', loopbackCertificate)
    file(
      'config',
      kubeconfigText({ clusterNode: { server, 'certificate-authority': 'ca.pem' }, userNode: { tokenFile: 'token' } }),
    )
    const { answer, findings } = await only({ shop: { kubeconfigFile: 'config' } })
    expect([answer, findings]).toEqual([`Kubernetes v1.34.1 at ${server}`, []])
  })

  test('is reached below a path, without TLS with a warning', async () => {
    const server = await plainServer((request, response) =>
      response.writeHead(request.url === '/k8s/c-1/version' ? 200 : 404).end(version),
    )
    const result = await only({ shop: { kubeconfig: config(`${server}/k8s/c-1/`) } })
    expect([result.answer, tagsOf(result)]).toEqual(['Kubernetes v1.34.1', ['warning ServerNotVerified']])
  })

  test('as it answers anybody is told so', async () => {
    const server = await apiServer((_, response) => response.end(version))
    const result = await only({ shop: { kubeconfig: config(server, { userNode: {} }) } })
    expect([result.answer, tagsOf(result)]).toEqual(['Kubernetes v1.34.1', ['warning NoCredentials']])
  })

  test('is asked with what the program of the kubeconfig gives', async () => {
    const server = await apiServer(wellAndAccepting('from-plugin'))
    const credential = JSON.stringify({ kind: 'ExecCredential', status: { token: 'from-plugin' } })
    chmodSync(file('plugin', `#!/bin/sh\ntest "$WHO" = me && echo '${credential}'\n`), 0o755)
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: './plugin',
      env: [{ name: 'WHO', value: 'me' }],
    }
    file('config', config(server, { userNode: { exec } }))
    const result = await only({ shop: { kubeconfigFile: 'config' } })
    expect([result.answer, result.findings]).toEqual([`Kubernetes v1.34.1 at ${server}`, []])
  })
})

describe('a cluster that refuses', () => {
  test.each([
    [401, 'problem CredentialsRefused'],
    [403, 'problem AccessRefused'],
    [503, 'problem UnexpectedAnswer'],
    [200, 'problem UnexpectedAnswer'],
  ])('with %i is %s', async (status, tag) => {
    const server = await apiServer((_, response) => response.writeHead(status).end('<html>'))
    const result = await only({ shop: { kubeconfig: config(server) } })
    expect([tagsOf(result), result.answer]).toEqual([[tag], undefined])
    expect(JSON.stringify(result)).not.toMatch(/good|127\.0\.0\.1/)
  })

  test('does not hold back the others', async () => {
    const well = await apiServer(wellAndAccepting('good'))
    const results = await check({
      one: { kubeconfig: config(well, { token: 'bad' }) },
      two: { kubeconfig: config(well) },
    })
    expect(results.map(tagsOf)).toEqual([['problem CredentialsRefused'], []])
  })
})

describe('a cluster that is not reached', () => {
  test('where nobody listens', async () => {
    file('config', config('https://127.0.0.1:1'))
    const { findings } = await only({ shop: { kubeconfigFile: 'config' } })
    expect(findings).toEqual([
      {
        _tag: 'Unreachable',
        severity: 'problem',
        at: 'kubernetes.providers.shop',
        because:
          'the API server at https://127.0.0.1:1 is not reached: nothing listens there: the connection was refused',
        fix: 'see that it runs, and check address and port',
      },
    ])
  })

  test('where its certificate is of another authority', async () => {
    const server = await apiServer(wellAndAccepting('good'))
    const { 'certificate-authority-data': _, ...clusterNode } = { server, 'certificate-authority-data': '' }
    expect(tagsOf(await only({ shop: { kubeconfig: config(server, { clusterNode }) } }))).toEqual([
      'problem CertificateNotTrusted',
    ])
  })

  test('where it does not answer, after the time', async () => {
    const server = await apiServer(() => {})
    expect(tagsOf(await only({ shop: { kubeconfig: config(server) } }, { timeout: 400 }))).toEqual(['problem NoAnswer'])
  })

  test('is given up with the command', async () => {
    const giveUp = new AbortController()
    const server = await apiServer(() => giveUp.abort(new Error('enough')))
    await expect(check({ shop: { kubeconfig: config(server) } }, { signal: giveUp.signal })).rejects.toThrow('enough')
  })
})

describe('a kubeconfig that leads nowhere', () => {
  test('for want of the context is a problem here', async () => {
    const KUBECONFIG = file('config', kubeconfigText())
    expect(tagsOf(await only({ shop: {} }, { env: { KUBECONFIG } }))).toEqual(['problem ContextMissing'])
  })

  test('for want of its program is a problem here', async () => {
    const kubeconfig = config('https://127.0.0.1:1', { userNode: { exec: { command: 'acme-no-such-login' } } })
    expect(tagsOf(await only({ shop: { kubeconfig } }))).toEqual(['problem CredentialPluginMissing'])
  })

  test.each([
    ['echo "session over, log in" >&2; exit 3', 'fails: session over, log in'],
    ['echo hello', 'gives none'],
  ])('because its program does: %s', async (script, says) => {
    const command = file('login', `#!/bin/sh\n${script}\n`)
    chmodSync(command, 0o755)
    file('config', config('https://127.0.0.1:1', { userNode: { exec: { command } } }))
    const { findings } = await only({ shop: { kubeconfigFile: 'config' } })
    expect(findings.map(({ _tag, because }) => [_tag, because])).toEqual([
      ['CredentialPluginFailed', expect.stringContaining(says)],
    ])
  })

  test('because its program hangs ends with the time', async () => {
    const command = file('login', '#!/bin/sh\nexec sleep 60\n')
    chmodSync(command, 0o755)
    const kubeconfig = config('https://127.0.0.1:1', { userNode: { exec: { command } } })
    expect(tagsOf(await only({ shop: { kubeconfig } }, { timeout: 400 }))).toEqual(['problem NoAnswer'])
  })

  test('because it is sealed, or made in the run, is not tested', async () => {
    const results = await check({
      sealed: { kubeconfig: '[sealed]' },
      made: { from: 'aws.components.eks.platform' },
    })
    expect(results.map(({ unit, findings, skipped }) => [unit, findings, skipped])).toEqual([
      [
        'kubernetes.providers.sealed',
        [],
        'its kubeconfig is encrypted, and only a passphrase could open it here; a preview uses it',
      ],
      ['kubernetes.providers.made', [], 'the cluster is made, or handed over, in the run itself'],
    ])
  })
})

test('a cluster without an identity of its own gets the advice to have one', () => {
  const units = unitsOf({ plain: {}, named: { identifier: 'x' }, made: { from: 'aws.components.eks.platform' } })
  const advice = probe.advise?.(units, { root: home, env: {}, planned: false })
  expect(advice?.map(({ _tag, severity, at }) => [_tag, severity, at])).toEqual([
    ['NoIdentifier', 'warning', 'kubernetes.providers.plain'],
  ])
})

test('without the client the answer is how to install it', () => {
  const packages = join(import.meta.dirname, '../../..')
  const modules = join(home, 'node_modules/@konductor')
  mkdirSync(modules, { recursive: true })
  for (const name of ['core', 'interfaces']) symlinkSync(join(packages, name), join(modules, name), 'dir')
  symlinkSync(join(packages, '../node_modules/yaml'), join(home, 'node_modules/yaml'), 'dir')
  cpSync(join(packages, 'provider-kubernetes/src'), join(home, 'src'), { recursive: true })
  file('package.json', '{ "type": "module" }')
  const unit = { id: 'kubernetes.providers.shop', at: 'kubernetes.providers.shop', kind: 'cluster' }
  const program = `import { probe } from './src/probe.ts'
    console.log(JSON.stringify(await probe.check([${JSON.stringify(unit)}], { env: {}, timeout: 1 }, AbortSignal.abort())))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@konductor/source', '--input-type=module', '--eval', program],
    { cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  )
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject([
    {
      unit: 'kubernetes.providers.shop',
      skipped: '@kubernetes/client-node is not installed',
      findings: [{ _tag: 'ProbePackageMissing', fix: 'npm install --save-dev @kubernetes/client-node' }],
    },
  ])
})
