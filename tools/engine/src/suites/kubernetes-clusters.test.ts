import { join } from 'node:path'
import { compare, plan, previousFrom, type Step as PlannedStep } from '@konductor/planner'
import { kubernetes } from '@konductor/provider-kubernetes'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineResource, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { clustersProject, configured, oneCluster } from '../kubernetes/clusters-project.ts'
import { whySkipped } from '../skipped.ts'
import { CHANCE } from '../stand-in/chance.ts'

const named = (urn = ''): string => urn.split('::').at(-1) ?? ''
const isObject = ({ type }: { readonly type: string }): boolean => type.startsWith('kubernetes:')
const operations = (steps: readonly Step[]) => [...new Set(steps.map(({ op }) => op))].sort()
const changesOf = (steps: readonly Step[]) =>
  steps
    .filter(({ op }) => op !== 'same')
    .map(({ op, urn }) => `${op} ${named(urn)}`)
    .sort()
const urns = async (stack: EngineStack): Promise<readonly string[]> =>
  (await stack.resources()).map(({ urn }) => urn).sort()
/** The provider of an object by name. */
const clusterOf = ({ provider = '' }: EngineResource): string => named(provider.split('::').slice(0, 4).join('::'))

const shop = {
  namespaces: { shop: { clusters: ['east', 'clusters-cluster-made'] }, tools: { clusters: ['west'] } },
  configMaps: { settings: { namespace: 'shop', data: { LOG_LEVEL: 'info' } } },
  serviceAccounts: { web: { namespace: 'shop' } },
}
const three = { east: { identifier: 'acme-east' }, west: { identifier: 'acme-west' } }

const open = async (config: object, ...contexts: readonly string[]) => {
  const made = await openStack({ project: { ...clustersProject(config), kubeconfig: kubeconfig(...contexts) } })
  return made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
}

describe.skipIf(whySkipped() !== undefined)('three clusters in one stack', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await open({ providers: three, resources: shop }, 'east', 'west')
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())
  afterEach(() => stack.write(configured({ providers: three, resources: shop })))

  it('have every object under the provider of its own cluster, and nothing to change on a second run', async () => {
    const objects = (await stack.resources()).filter(({ type, custom }) => custom && isObject({ type }))
    const wrong = objects.filter((each) => !named(each.urn).includes(clusterOf(each).replace('kubernetes-', '')))
    expect(wrong.map(({ urn }) => urn)).toEqual([])
    expect([...new Set(objects.map(clusterOf))].sort()).toEqual([
      'kubernetes-clusters-cluster-made',
      'kubernetes-east',
      'kubernetes-west',
    ])
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('are untouched where the context of one is missing, which is said with its place', async () => {
    stack.write({
      ...configured({ providers: { ...three, north: { identifier: 'acme-north' } }, resources: shop }),
    })
    const before = await urns(stack)
    const calls = stack.journal().length
    const { exitCode, stdout, stderr } = await stack.up()
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toContain('kubernetes.providers.north')
    expect(stdout + stderr).toContain('ContextMissing')
    expect(await urns(stack)).toEqual(before)
    expect(stack.journal().slice(calls)).toEqual([])
  })

  it('are planned, with the missing context as a warning, and every object under its own cluster', async () => {
    const north = { ...shop.namespaces, lab: { clusters: ['north'] } }
    stack.write(
      configured({
        providers: { ...three, north: { identifier: 'acme-north' }, west: { ...three.west, enabled: false } },
        resources: { ...shop, namespaces: { shop: north.shop, lab: north.lab } },
      }),
    )
    const { resources, problems, ended, log } = await plan({ project: stack.folder, stack: 'dev', env: stack.env })
    expect([ended.ok, problems]).toEqual([true, []])
    const warned = log.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
    expect(warned.join('\n')).toContain('[ContextMissing]')
    const onCluster = new Map<string, string[]>()
    for (const each of resources.filter((one) => one.custom && isObject(one))) {
      const cluster = named(each.provider)
      onCluster.set(cluster, [...(onCluster.get(cluster) ?? []), each.name])
    }
    expect([...onCluster.keys()].sort()).toEqual([
      'kubernetes-clusters-cluster-made',
      'kubernetes-east',
      'kubernetes-north',
    ])
    expect(onCluster.get('kubernetes-north')?.every((name) => name.startsWith('lab-north'))).toBe(true)
  })

  it('refuse to switch one off that an entry still names', async () => {
    stack.write(configured({ providers: { ...three, west: { ...three.west, enabled: false } }, resources: shop }))
    const { exitCode, stdout, stderr } = await stack.pulumi('preview')
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toContain('ClusterDisabled')
    expect(stdout + stderr).toContain('kubernetes.resources.namespaces.tools.clusters[0]')
  })

  it('lose exactly what is on the one that is switched off', async () => {
    const { tools: _, ...namespaces } = shop.namespaces
    const west = { ...three.west, enabled: false }
    stack.write(configured({ providers: { ...three, west }, resources: { ...shop, namespaces } }))
    const there = await stack.resources()
    const onWest = there.filter((each) => clusterOf(each) === 'kubernetes-west' || named(each.urn).endsWith('-west'))
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    const gone = steps.filter(({ op }) => op !== 'same')
    expect(operations(gone)).toEqual(['delete'])
    expect(gone.map(({ urn }) => urn).sort()).toEqual(
      [...new Set([...onWest.map(({ urn }) => urn), ...componentsAround(there, onWest)])].sort(),
    )
    expect(gone.length).toBeGreaterThan(5)
  })

  it('keep every object of what is called otherwise, with `formerly` and its name', async () => {
    stack.write(
      configured({
        providers: three,
        resources: {
          namespaces: {
            store: { ...shop.namespaces.shop, formerly: 'shop', name: 'shop' },
            tools: shop.namespaces.tools,
          },
          configMaps: {
            config: { ...shop.configMaps.settings, namespace: 'store', formerly: 'settings', name: 'settings' },
          },
          serviceAccounts: { site: { namespace: 'store', formerly: 'web', name: 'web' } },
        },
      }),
    )
    const { exitCode, steps, stdout } = await stack.preview()
    expect([exitCode, exitCode === 0 ? '' : stdout]).toEqual([0, ''])
    expect(changesOf(steps)).toEqual([])
  })

  it('say of another key without it what would be deleted, when they are planned against what there is', async () => {
    stack.write(
      configured({
        providers: three,
        resources: {
          ...shop,
          configMaps: { config: shop.configMaps.settings },
        },
      }),
    )
    const { steps } = await planned(stack)
    expect(said(steps)).toEqual([
      'create config-clusters-cluster-made',
      'create config-east',
      'delete settings-clusters-cluster-made',
      'delete settings-east',
    ])
    expect(changesOf((await stack.preview()).steps).filter((each) => /config|settings/.test(each))).toEqual(
      expect.arrayContaining(['create config-east', 'delete settings-east']),
    )
  })

  it('are refused where two have one identifier', async () => {
    stack.write(configured({ providers: { east: three.east, west: { identifier: 'acme-east' } }, resources: shop }))
    const { exitCode, stdout, stderr } = await stack.pulumi('preview')
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toContain('SameCluster')
  })
})

/** The components that the objects are parts of. */
const componentsAround = (all: readonly EngineResource[], some: readonly EngineResource[]): readonly string[] => {
  const types = new Map(all.map((each) => [each.urn, each]))
  return some.flatMap(({ parent = '' }) =>
    types.get(parent)?.type.startsWith('konductor:kubernetes:') === true ? [parent] : [],
  )
}

/** What a plan says would be done to what there is. */
const planned = async (stack: EngineStack) => {
  const there: unknown = JSON.parse((await stack.pulumi('stack', 'export')).stdout)
  const previous = previousFrom(there, 'the state')
  if (previous._tag === 'Left') throw new Error(JSON.stringify(previous.left))
  const tables = [await kubernetes.replacements?.()].filter((table) => table !== undefined)
  const made = await plan({ project: stack.folder, stack: 'dev', env: stack.env, against: previous.right, tables })
  expect(made.ended).toEqual({ ok: true, exitCode: 0 })
  return compare(made, previous.right, { tables })
}

const said = (steps: readonly PlannedStep[]): readonly string[] =>
  steps
    .filter(({ op, type }) => op !== 'same' && (type.startsWith('kubernetes:') || type.startsWith('pulumi:providers:')))
    .map(({ op, name }) => `${op} ${name}`)
    .sort()

describe.skipIf(whySkipped() !== undefined)('a cluster that this machine lacks the context of', () => {
  const resources = (level: string) => ({
    namespaces: { shop: { clusters: { labels: { tier: 'apps' } } }, made: { clusters: ['clusters-cluster-made'] } },
    configMaps: {
      settings: { namespace: 'shop', data: { LOG_LEVEL: level } },
      made: { namespace: 'made', data: { LOG_LEVEL: level } },
    },
  })
  const labels = { tier: 'apps' }
  const providers = { east: { ...three.east, labels }, west: { ...three.west, labels } }
  const others = ['update made-clusters-cluster-made', 'update settings-east']
  let stack: EngineStack
  beforeAll(async () => {
    stack = await open({ providers, resources: resources('info') }, 'east', 'west')
    expectSuccess(await stack.up())
    stack.write({ ...configured({ providers, resources: resources('debug') }), kubeconfig: kubeconfig('east') })
  })
  afterAll(() => stack?.remove())

  const expectSaid = (text: string): void => {
    for (const said of [
      /kubernetes\.providers\.west \(Pulumi\.dev\.yaml:\d+:\d+\)\n.*not among those there are: east\n.*fix: .*context: <name>.*\[ContextMissing\]/,
      /1 of \d+ units failed, 2 skipped; nothing is deleted\n.*kubernetes\.providers\.west .*failed: .*\[ContextMissing\]\n/,
      /skipped for it: kubernetes\.resources\.namespaces\.shop@west, kubernetes\.resources\.configMaps\.settings@west$/m,
    ])
      expect(text).toMatch(said)
  }

  it('is left as it is in a preview, which fails and shows what changes on the others', async () => {
    const { exitCode, steps, diagnostics } = await stack.preview()
    expect(exitCode).not.toBe(0)
    expect(changesOf(steps)).toEqual(others)
    expectSaid(diagnostics.map(({ message }) => message).join(''))
  })

  it('keeps all that is on it in an update, which fails once the others have changed', async () => {
    const before = await urns(stack)
    const calls = stack.journal().length
    const { exitCode, stdout, stderr } = await stack.up()
    expect(exitCode).not.toBe(0)
    expectSaid(stdout + stderr)
    expect(await urns(stack)).toEqual(before)
    const made = stack.journal().slice(calls)
    expect(made.map(({ call, urn }) => `${call} ${named(urn)}`).sort()).toEqual(others)
  })

  it('is caught up with once the context is there', async () => {
    stack.write({ kubeconfig: kubeconfig('east', 'west') })
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    expect(changesOf(steps)).toEqual(['update settings-west'])
  })
})

describe.skipIf(whySkipped() !== undefined)('a cluster whose kubeconfig changes', () => {
  const resources = { namespaces: { shop: { clusters: ['dev'] } } }
  const one = (dev: object) => configured({ providers: { dev }, resources })
  const changes: readonly (readonly [string, Parameters<typeof oneCluster>[0]])[] = [
    ['server', { server: 'https://elsewhere.example.com:6443' }],
    ['certificate authority', { authority: 'another' }],
    ['token', { token: 'renewed' }],
    ['context', { context: 'renamed' }],
  ]
  const objectsChanged = (steps: readonly Step[]) =>
    changesOf(steps.filter(({ urn }) => isObject({ type: urn.split('::')[2]?.split('$').at(-1) ?? '' })))

  describe('and that has an identifier', () => {
    let stack: EngineStack
    const dev = (text: Parameters<typeof oneCluster>[0]) =>
      one({ identifier: 'acme-dev', kubeconfig: oneCluster(text) })
    beforeAll(async () => {
      stack = await openStack({ project: { ...clustersProject({}), ...dev({}) } })
      expectSuccess(await stack.up())
    })
    afterAll(() => stack?.remove())

    it.each(changes)('keeps every object as it is when its %s changes', async (_, text) => {
      stack.write(dev(text))
      const { exitCode, steps } = await stack.preview()
      expect(exitCode).toBe(0)
      expect(changesOf(steps)).toEqual(['update kubernetes-dev'])
      stack.write(dev({}))
    })

    it('keeps them through all of that at once, and has nothing to change then', async () => {
      stack.write(dev(Object.assign({}, ...changes.map(([, text]) => text))))
      // What is secret in state cannot be compared: of a provider a plan says that it may change.
      const { steps } = await planned(stack)
      expect([said(steps), steps.find(({ name }) => name === 'kubernetes-dev')?.may]).toEqual([[], 'update'])
      expectSuccess(await stack.up())
      expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
    })
  })

  describe('and that has none', () => {
    let stack: EngineStack
    const dev = (text: Parameters<typeof oneCluster>[0]) => one({ kubeconfig: oneCluster(text) })
    beforeAll(async () => {
      stack = await openStack({ project: { ...clustersProject({}), ...dev({}) } })
      expectSuccess(await stack.up())
    })
    afterAll(() => stack?.remove())

    it.each(changes.filter(([what]) => what !== 'server'))(
      'keeps every object when its %s changes',
      async (_, text) => {
        stack.write(dev(text))
        const { exitCode, steps } = await stack.preview()
        expect([exitCode, objectsChanged(steps)]).toEqual([0, []])
      },
    )

    it('is another one at another address: everything on it would be replaced, and plan and preview say so', async () => {
      stack.write(dev({ server: 'https://elsewhere.example.com:6443' }))
      const all = (await stack.resources()).filter(({ custom, type }) => custom && isObject({ type }))
      const { steps } = await planned(stack)
      expect(said(steps)).toEqual([...all.map(({ urn }) => `replace ${named(urn)}`), 'replace kubernetes-dev'].sort())
      const preview = await stack.preview()
      const replaced = preview.steps.filter(({ op }) => op === 'replace').map(({ urn }) => named(urn))
      expect(replaced.sort()).toEqual([...all.map(({ urn }) => named(urn)), 'kubernetes-dev'].sort())
    })
  })
})

describe.skipIf(whySkipped() !== undefined)('the same keys in two stacks', () => {
  it('are two sets of resources, of which one stack never touches those of the other', async () => {
    const config = {
      providers: { dev: { identifier: 'acme-dev' } },
      resources: { namespaces: { shop: { clusters: ['dev'] } } },
    }
    const stack = await open(config, 'dev')
    try {
      expectSuccess(await stack.up())
      const first = await stack.resources()
      expectSuccess(await stack.pulumi('stack', 'init', 'prod'))
      const [[, text] = ['', '']] = Object.entries(configured(config))
      stack.write({ 'Pulumi.prod.yaml': text })
      const calls = stack.journal().length
      expectSuccess(await stack.up('--stack', 'prod'))
      const urns = new Set(first.map(({ urn }) => urn))
      const calledAgain = stack
        .journal()
        .slice(calls)
        .filter(({ urn }) => urns.has(urn))
      expect(calledAgain).toEqual([])
      expectSuccess(await stack.pulumi('preview', '--stack', 'dev', '--expect-no-changes'))
    } finally {
      stack.remove()
    }
  })
})

describe.skipIf(whySkipped() !== undefined)('clusters, where single objects fail', () => {
  it.each([1, 2, 3])('come to their end when they are run again (seed %d)', async (seed) => {
    const stack = await open({ providers: three, resources: shop }, 'east', 'west')
    try {
      const failed = await stack.with({ [CHANCE]: `${seed}:20` }).up()
      expect(failed.exitCode).not.toBe(0)
      expectSuccess(await stack.up())
      expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
      expectSuccess(await stack.destroy())
      expect(await stack.resources()).toEqual([])
    } finally {
      stack.remove()
    }
  })
})
