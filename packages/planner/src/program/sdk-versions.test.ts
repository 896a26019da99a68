import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownProject, planFiles } from '../../test/own-project.ts'

// `npm run test:newest`, each night: the newest SDK that npm has, and no older one.
const newestOnly = process.env['KONDUCTOR_SDK'] === 'newest'
const wanted = newestOnly || process.env['KONDUCTOR_TEST_ALL'] !== undefined
const OLDEST_MINOR = 260

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-sdks-')))
// A dozen trees of packages take a while.
afterAll(() => rmSync(folder, { recursive: true, force: true }), 600_000)

/** The last patch of each minor that is supported, oldest first. */
const versions = (): readonly string[] => {
  const all: string[] = JSON.parse(
    execFileSync('npm', ['view', '@pulumi/pulumi', 'versions', '--json'], { encoding: 'utf8' }),
  )
  const last = new Map<number, string>()
  for (const version of all) {
    const [, minor] = /^3\.(\d+)\.\d+$/.exec(version) ?? []
    if (minor !== undefined && Number(minor) >= OLDEST_MINOR) last.set(Number(minor), version)
  }
  const found = [...last].toSorted(([one], [other]) => one - other).map(([, version]) => version)
  return newestOnly ? found.slice(-1) : found
}

const installed = (name: string, dependencies: Readonly<Record<string, string>>): string => {
  const project = join(folder, name)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, dependencies }))
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--force'], {
    cwd: project,
    stdio: 'ignore',
  })
  return project
}

const program = `
  const pulumi = require('@pulumi/pulumi')
  class Thing extends pulumi.CustomResource {
    constructor(name, args, options) { super('acme:index:Thing', name, { endpoint: undefined, ...args }, { version: '1.2.3', ...options }) }
  }
  class Site extends pulumi.ComponentResource {
    constructor(name, options) {
      super('acme:index:Site', name, {}, options)
      this.inner = new Thing(name + '-inner', { size: 1 }, { parent: this })
      this.registerOutputs({ endpoint: this.inner.endpoint })
    }
  }
  pulumi.runtime.registerResourceTransform((args) => args.type === 'acme:index:Thing'
    ? { props: { ...args.props, tags: { by: 'stack' } }, opts: args.opts } : undefined)
  const provider = new (class extends pulumi.ProviderResource {})('acme', 'own', { region: 'east' })
  const site = new Site('site', { providers: [provider] })
  const token = new pulumi.Config().requireSecret('token')
  const found = pulumi.runtime.invokeOutput('acme:index:find', { name: 'x' }, {})
  const shared = new pulumi.StackReference('organization/shared/dev')
  new Thing('one', { token, text: pulumi.interpolate\`\${token}-\${site.inner.endpoint}\`, found: found.apply((it) => it.id), zone: shared.getOutput('zone') }, {
    dependsOn: site, protect: true, ignoreChanges: ['size'], aliases: [{ name: 'older' }],
    transforms: [(args) => ({ props: { ...args.props, own: true }, opts: args.opts })],
  })
  pulumi.log.warn('mind')
  // Its methods are its own where the planner serves it, and gRPC's where it does not.
  module.exports = async () => ({ token, endpoint: site.inner.endpoint, direct: Object.hasOwn(pulumi.runtime.getMonitor(), 'registerResource') })
`

const files = {
  'Pulumi.yaml': 'name: site\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'Pulumi.dev.yaml': 'config:\n  site:token: { secure: AAAB }\n',
  'index.js': program,
}

const answers = {
  invoke: { 'acme:index:find': { id: 'found' } },
  stacks: { 'organization/shared/dev': { zone: 'a' } },
}

const planned = async (project: string, more: Readonly<Record<string, string>> = {}) => {
  const { timings: _, ...rest } = await planFiles(project, { ...files, ...more }, { answers })
  return rest
}

/** What a version of the SDK itself does otherwise, in a preview too: 3.260 sends a secret that is not known as unknown only. */
const ofVersion = (version: string, plan: Awaited<ReturnType<typeof planned>>): typeof plan =>
  version.startsWith('3.260.')
    ? {
        ...plan,
        resources: plan.resources.map((each) =>
          each.name === 'one' ? { ...each, inputs: { ...each.inputs, text: { unknown: true } } } : each,
        ),
      }
    : plan

if (!wanted) process.stdout.write('planner: the matrix of SDKs is skipped: it belongs to `npm run test:all`\n')

describe.skipIf(!wanted)('the plan of one program', () => {
  const own = ownProject()
  afterAll(() => rmSync(own, { recursive: true }))

  test.for(wanted ? versions() : [''])('is the same with @pulumi/pulumi %s', { timeout: 240_000 }, async (version) => {
    const expected = await planned(own)
    expect(expected.ended).toEqual({ ok: true, exitCode: 0 })
    expect(expected.outputs).toEqual({ token: { secret: true }, endpoint: { unknown: true }, direct: true })
    const seen = await planned(installed(version, { '@pulumi/pulumi': version }))
    expect(seen).toEqual(ofVersion(version, expected))
  })

  test.for([
    ['commonjs', '{ "private": true }'],
    ['module', '{ "private": true, "type": "module" }'],
  ] as const)(
    'in TypeScript 5 through the project’s own ts-node, as %s',
    { timeout: 240_000 },
    async ([kind, manifest]) => {
      const project = installed(`ts-${kind}`, {
        '@pulumi/pulumi': 'latest',
        'ts-node': '^10.9.2',
        typescript: '~5.9.0',
        '@types/node': '^22.0.0',
      })
      const { problems, outputs } = await planned(project, {
        'Pulumi.yaml': 'name: site\nruntime: nodejs\nmain: index.ts\n',
        'package.json': manifest,
        'tsconfig.json':
          '{ "compilerOptions": { "strict": true, "target": "es2022", "module": "nodenext", "moduleResolution": "nodenext", "skipLibCheck": true } }',
        'index.ts': `import * as pulumi from '@pulumi/pulumi'
          class Thing extends pulumi.CustomResource {}
          enum Size { small = 1 }
          new Thing('acme:index:Thing', 'one', { size: Size.small })
          const satisfied = { a: 1 } satisfies Record<string, number>
          export const done: number = satisfied.a`,
      })
      expect(problems).toEqual([])
      expect(outputs).toEqual({ done: 1 })
    },
  )
})
