import { kubernetes } from '@konductor/provider-kubernetes'
import { compare, plan, previousFrom, type Comparison, type Plan } from '@konductor/planner'
import { countsText } from '@konductor/planner/text'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-clusters-')))
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** A module that offers a cluster, as one that makes clusters does: nothing is known of its kubeconfig in a plan. */
const offering = (identifier: string) => `
import { output, secret, unknown } from '@pulumi/pulumi/output.js'
const right = { _tag: 'Right', right: {} }
export const module = {
  id: 'acme', displayName: 'Acme', packageName: 'acme', version: '1.0.0', contract: 1,
  config: { decode: () => right, jsonSchema: () => ({}), secretLeaves: () => [], docs: () => [] },
  units: () => [{
    kind: 'fleet', id: 'acme.fleets.west', at: 'acme', name: 'west', settings: {}, needs: {},
    offers: ['kubernetes.access'], labels: { region: 'west-1' },
  }],
  load: async () => ({ build: { fleet: () => ({ offers: { 'kubernetes.access': {
    kubeconfig: secret(output(unknown).apply(String)), identifier: output('${identifier}'), ready: [],
  } } }) } }),
}
`

interface Connected {
  readonly server?: string
  readonly token?: string
  readonly context?: string
  readonly note?: string
}

const certificate = readFileSync(
  join(import.meta.dirname, '../../../packages/provider-kubernetes/testing/loopback-certificate.ts'),
  'utf8',
).split('`')[1]

/** A kubeconfig of one cluster that nobody has; the note makes other bytes of its certificates. */
const kubeconfig = ({ server = 'https://a.example.com', token = 't', context = 'dev', note = '' }: Connected = {}) =>
  JSON.stringify({
    clusters: [
      {
        name: 'c',
        cluster: {
          server,
          'certificate-authority-data': Buffer.from(`${note}\n${certificate ?? ''}`).toString('base64'),
        },
      },
    ],
    users: [{ name: 'u', user: { token } }],
    contexts: [{ name: context, context: { cluster: 'c', user: 'u' } }],
  })

const planned = (section: object, { identifier = 'acme-west', offers = false } = {}): Promise<Plan> => {
  const config = {
    project: { name: 'shop', environment: 'dev' },
    ...(offers ? { acme: { enabled: true } } : {}),
    kubernetes: { enabled: true, ...section },
  }
  write({
    'Pulumi.yaml': 'name: shop\nmain: index.mjs\nruntime: nodejs\n',
    'Pulumi.dev.yaml': JSON.stringify({ config }),
    'package.json': '{ "type": "module" }',
    'acme.mjs': offering(identifier),
    'index.mjs': `import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'
import { module as acme } from './acme.mjs'
export const { state, secrets } = deploy({ modules: [${offers ? 'acme, ' : ''}kubernetes] })
`,
  })
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    KUBECONFIG: '',
    NODE_OPTIONS: '--conditions=@konductor/source',
  }
  return plan({ project: folder, stack: 'dev', env })
}

const against = async (now: Plan, before: Plan): Promise<Comparison> => {
  const previous = previousFrom(before, 'before')
  if (previous._tag === 'Left') throw new Error(JSON.stringify(previous.left))
  const table = await kubernetes.replacements?.()
  return compare(now, previous.right, { tables: table === undefined ? [] : [table] })
}

/** `<operation> <type> <name>` of what would not stay as it is. */
const changed = ({ steps }: Comparison): readonly string[] =>
  steps
    .filter(({ op }) => op !== 'same')
    .map(({ op, type, name }) => `${op} ${type.split(':').at(-1)} ${name}`)
    .sort()

describe('three clusters in one stack: one disabled, one whose context is missing, one of another module', () => {
  const section = {
    providers: {
      off: { enabled: false },
      gone: { identifier: 'acme-gone', labels: { tier: 'apps' } },
      'acme-fleet-west': { labels: { tier: 'apps' } },
    },
    resources: {
      namespaces: {
        shop: { clusters: { labels: { tier: 'apps' } } },
        west: { clusters: { labels: { platform: 'acme' } } },
      },
    },
  }

  it('get their own objects under their own provider, and what one lacks is a warning', async () => {
    const { resources, problems, log, ended, outputs } = await planned(section, { offers: true })
    expect([problems, ended.ok]).toEqual([[], true])
    const names = new Map(resources.map(({ urn, name }) => [urn, name]))
    const namespaces = resources.filter(({ type }) => type === 'kubernetes:core/v1:Namespace')
    expect(namespaces.map(({ name, provider = '' }) => `${name} under ${names.get(provider) ?? '-'}`).sort()).toEqual([
      'shop-acme-fleet-west under kubernetes-acme-fleet-west',
      'shop-gone under kubernetes-gone',
      'west-acme-fleet-west under kubernetes-acme-fleet-west',
    ])
    const objects = resources.filter(({ type }) => type.startsWith('kubernetes:'))
    expect(
      objects.filter(
        ({ name, provider = '' }) => !name.includes(names.get(provider)?.replace('kubernetes-', '') ?? '?'),
      ),
    ).toEqual([])
    expect(
      log
        .filter(({ severity }) => severity === 'warning')
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('KubeconfigMissing')
    expect(outputs['state']).toMatchObject({
      providers: {
        kubernetes: {
          providers: { gone: { identifier: 'acme-gone' }, 'acme-fleet-west': { identifier: 'acme-west' } },
        },
      },
    })
    expect(outputs['secrets']).toMatchObject({ kubernetes: { kubeconfigs: expect.anything() } })
  })

  it('are refused where another module gives the identity of one that is there', async () => {
    const { ended, log } = await planned(section, { offers: true, identifier: 'acme-gone' })
    expect(ended.ok).toBe(false)
    expect(JSON.stringify([ended, log])).toMatch(
      /the clusters (gone and acme-fleet-west|acme-fleet-west and gone) have the same identity/,
    )
  })

  it('are refused where another module gives no identity', async () => {
    const { ended, log } = await planned(section, { offers: true, identifier: '' })
    expect([ended.ok, JSON.stringify([ended, log])]).toEqual([
      false,
      expect.stringContaining('the cluster acme-fleet-west has no identity'),
    ])
  })
})

describe('a cluster that is reached otherwise', () => {
  const resources = { namespaces: { shop: {} } }
  const reached = async (settings: object, ...ways: readonly Connected[]): Promise<readonly Plan[]> => {
    const plans: Plan[] = []
    for (const way of ways) {
      write({ 'kube.yaml': kubeconfig(way) })
      plans.push(await planned({ providers: { dev: { kubeconfigFile: 'kube.yaml', ...settings } }, resources }))
    }
    return plans
  }
  const other = { server: 'https://b.example.com', token: 'new', context: 'admin', note: 'rotated' }

  it('keeps every object where it has an identifier, whatever its address, certificates, token and context are', async () => {
    const [before, after] = await reached({ identifier: 'acme-dev' }, {}, other)
    if (before === undefined || after === undefined) throw new Error('two plans were expected')
    expect(before.ended.ok).toBe(true)
    expect(changed(await against(after, before))).toEqual(['update kubernetes kubernetes-dev'])
  })

  it('is another one at another address where it has none: everything on it would be replaced, loudly', async () => {
    const [before, renewed, moved] = await reached({}, {}, { ...other, server: 'https://a.example.com' }, other)
    if (before === undefined || renewed === undefined || moved === undefined)
      throw new Error('three plans were expected')
    expect(changed(await against(renewed, before))).toEqual(['update kubernetes kubernetes-dev'])
    const comparison = await against(moved, before)
    const made = before.resources
      .filter(({ custom }) => custom)
      .map(({ type, name }) => `replace ${type.split(':').at(-1)} ${name}`)
    expect(changed(comparison)).toEqual(made.sort())
    expect(
      comparison.steps.find(({ name, type }) => name === 'shop-dev' && type.endsWith(':Namespace'))?.because,
    ).toEqual(['its provider reaches something else'])
  })

  it('keeps what is on it when its identity is written down first, and the address changes then', async () => {
    const [before] = await reached({}, {})
    const identifier = before?.resources.find(({ name }) => name === 'kubernetes-dev')?.inputs['clusterIdentifier']
    const [written, moved] = await reached({ identifier }, {}, other)
    if (before === undefined || written === undefined || moved === undefined)
      throw new Error('three plans were expected')
    expect(changed(await against(written, before))).toEqual([])
    expect(changed(await against(moved, written))).toEqual(['update kubernetes kubernetes-dev'])
  })
})

describe('a cluster whose identifier is taken out with no kubeconfig at hand', () => {
  it('may be another one: everything on it may be replaced, and none of that is counted as unchanged', async () => {
    const called = (more: object) =>
      planned({ providers: { dev: { context: 'dev', ...more } }, resources: { namespaces: { shop: {} } } })
    const before = await called({ identifier: 'acme-dev' })
    const comparison = await against(await called({}), before)
    const objects = before.resources.filter(({ type }) => type.startsWith('kubernetes:'))
    const perhaps = comparison.steps.filter(({ op, may }) => op === 'same' && may === 'replace')
    expect(perhaps.map(({ name, because = [] }) => [name, ...because].join(': ')).sort()).toEqual(
      ['kubernetes-dev', ...objects.map(({ name }) => `${name}: its provider may reach something else`)].sort(),
    )
    expect(comparison.may).toEqual({ replace: objects.length + 1 })
    expect(countsText(comparison)).toBe(
      `${objects.length + 1} that may be replaced, ${comparison.steps.length - objects.length - 1} unchanged`,
    )
  })
})

describe('a cluster that gets another key', () => {
  const called = (key: string, more: object = {}, namespaces: object = { shop: {} }) =>
    planned({ providers: { [key]: { context: 'dev', identifier: 'acme-dev', ...more } }, resources: { namespaces } })

  it('keeps everything on it with `formerly`, whatever is renamed with it', async () => {
    const before = await called('dev')
    expect(changed(await against(await called('test', { formerly: 'dev' }), before))).toEqual([])
    const both = await called('test', { formerly: 'dev' }, { store: { formerly: 'shop', name: 'shop' } })
    expect(changed(await against(both, before)).filter((each) => !each.startsWith('update'))).toEqual([])
  })

  it('would lose everything on it without', async () => {
    const { counts } = await against(await called('test'), await called('dev'))
    expect([counts.delete, counts.delete === counts.create]).toEqual([8, true])
  })
})
