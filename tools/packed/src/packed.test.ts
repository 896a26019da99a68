import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thirdParty } from './third-party.ts'
import { pack, packAll, run, succeed, workspace, type Tarball } from './workspace.ts'

/** Slower consumers are the second tier's. */
const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const folder = mkdtempSync(join(tmpdir(), 'konductor-packed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }), 240_000)

const { devDependencies } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'))
const node = devDependencies['@types/node']

let tarballs: readonly Tarball[] = []
let module = ''
let moduleTarball: readonly Tarball[] = []
beforeAll(() => {
  tarballs = packAll(folder)
  module = thirdParty(folder, tarballs, {
    typescript: devDependencies.typescript,
    'typescript-5.9': 'npm:typescript@5.9.3',
    '@types/node': node,
    ...(all ? { vitest: devDependencies.vitest } : {}),
  })
  succeed(module, process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.')
  moduleTarball = [pack(module, folder)]
}, 600_000)

/** A stack project as a team has it: the tarballs installed from files, everything else from the registry. */
const project = (name: string, typescript: string, more: object, files: Readonly<Record<string, string>>): string => {
  const root = join(folder, name)
  mkdirSync(join(root, 'src'), { recursive: true })
  const dependencies = Object.fromEntries(
    [...tarballs, ...moduleTarball].map(({ name: packed, file }) => [packed, `file:${file}`]),
  )
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({
      name,
      private: true,
      ...more,
      dependencies: {
        ...dependencies,
        '@pulumi/pulumi': '^3.260.0',
        '@pulumi/aws': '^7.48.0',
        '@pulumi/kubernetes': '^4.34.2',
        '@pulumi/random': '^4.21.2',
      },
      devDependencies: { typescript, '@types/node': node },
    }),
  )
  writeFileSync(
    join(root, 'Pulumi.yaml'),
    'name: shop\nruntime:\n  name: nodejs\n  options: { typescript: false, nodeargs: --import=@konductor/core/node }\n',
  )
  writeFileSync(
    join(root, 'Pulumi.dev.yaml'),
    [
      'config:',
      '  shop:project: { name: shop, environment: dev }',
      '  shop:aws: { enabled: true, region: us-west-2, services: { s3: { buckets: { logs: {} } } } }',
      '  shop:kubernetes: { enabled: false }',
      '  shop:random: { enabled: true, pets: { release: {} }, passwords: { database: { rotatesWith: release } } }',
      '',
    ].join('\n'),
  )
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  succeed(root, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error')
  return root
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: ['node'],
  target: 'es2023',
  lib: ['es2023'],
  allowImportingTsExtensions: true,
}

const planned = (root: string) => {
  const { status, stdout, stderr } = run(root, join(root, 'node_modules/.bin/konductor'), 'plan', '.', '--json')
  if (status !== 0) throw new Error(`konductor plan ended with ${status}:\n${stdout}\n${stderr}`)
  const { resources, outputs } = JSON.parse(stdout) as {
    resources: readonly { type: string; name: string }[]
    outputs: Readonly<Record<string, unknown>>
  }
  return { types: resources.map(({ type, name }) => `${type} ${name}`), outputs }
}

describe('the tarballs', () => {
  it('hold built code and its types, and no tests', () => {
    for (const { name, files } of tarballs) {
      expect([name, files.includes('dist/index.js'), files.includes('dist/index.d.ts')]).toEqual([name, true, true])
      expect(files.filter((file) => /\.test(-d)?\.|tsbuildinfo|vitest\.config/.test(file))).toEqual([])
    }
  })

  it('hold what is committed beside dist', () => {
    const filesOf = (name: string) => tarballs.find((tarball) => tarball.name === name)?.files ?? []
    expect(filesOf('@konductor/cli')).toContain('bin/konductor.js')
    expect(filesOf('@konductor/core')).toContain('node/require.js')
  })
})

describe('a module by somebody else, on the tarballs', () => {
  it('is built with TypeScript as it is, the types of all packages checked, and packed without its tests', () => {
    const files = moduleTarball.flatMap((tarball) => tarball.files)
    expect(files).toContain('dist/module.js')
    expect(files).toContain('dist/password/index.d.ts')
    expect(files.filter((file) => !file.startsWith('dist/'))).toEqual(['package.json'])
    expect(files.filter((file) => file.includes('.test.'))).toEqual([])
  })

  it('leads its users to nothing that it does not name: not to io-ts or fp-ts either', () => {
    const { name, peerDependencies } = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8'))
    const imported = readdirSync(join(module, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|d\.ts)$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(module, 'dist', file), 'utf8').matchAll(/(?:from |import\(|import )["']([^"']+)/g),
      ])
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map((specifier) => specifier.split('/').slice(0, 2).join('/'))
    expect([name, ...new Set(imported)].toSorted()).toEqual([name, ...Object.keys(peerDependencies)].toSorted())
  })

  it.runIf(all)(
    'typechecks with TypeScript 5.9',
    () => {
      const tsc = 'node_modules/typescript-5.9/bin/tsc'
      expect(run(module, process.execPath, tsc, '-p', '.', '--noEmit')).toMatchObject({ status: 0, stdout: '' })
    },
    240_000,
  )

  it.runIf(all)(
    'passes its own tests',
    () => {
      const vitest = 'node_modules/vitest/vitest.mjs'
      expect(run(module, process.execPath, vitest, 'run', '--exclude', '**/example.test.ts')).toMatchObject({
        status: 0,
      })
    },
    240_000,
  )
})

describe('an empty ESM project outside the workspace', () => {
  let root = ''
  beforeAll(() => {
    root = project(
      'esm',
      devDependencies.typescript,
      { type: 'module', main: 'src/index.ts' },
      {
        'tsconfig.json': JSON.stringify({
          compilerOptions: { ...compilerOptions, module: 'nodenext' },
          include: ['src'],
        }),
      },
    )
    cpSync(join(import.meta.dirname, 'consumer'), join(root, 'src'), { recursive: true })
  }, 300_000)

  it('typechecks against the published types, the capabilities of a module by somebody else included', () => {
    expect(run(root, join(root, 'node_modules/.bin/tsc'), '-p', '.')).toMatchObject({ status: 0, stdout: '' })
  }, 240_000)

  const entriesOf = () =>
    tarballs.flatMap(({ name }) => {
      const { exports } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      // The matchers for vitest are for those who have it.
      return Object.entries<{ types?: string }>(exports).flatMap(([entry, { types }]) =>
        types === undefined || entry === './vitest' ? [] : [join(name, entry)],
      )
    })

  it('typechecks whatever it imports of the packages', () => {
    const entries = entriesOf()
    expect(entries.length).toBeGreaterThan(12)
    const file = join(root, 'src/entries.ts')
    writeFileSync(file, entries.map((entry, at) => `export type E${at} = typeof import('${entry}')\n`).join(''))
    const checked = run(root, join(root, 'node_modules/.bin/tsc'), '-p', '.')
    rmSync(file)
    expect(checked).toMatchObject({ status: 0, stdout: '' })
  }, 240_000)

  it('finds the code of whatever it imports of the packages', () => {
    const program = entriesOf().map((entry) => `await import('${entry}')`)
    expect(run(root, process.execPath, '--input-type=module', '-e', program.join('\n'))).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it('loads nothing of Pulumi with what only describes', () => {
    const program = `
      import { filesLoadedBy } from '@konductor/core/testing'
      const entries = ['core/config', 'provider-aws', 'provider-kubernetes'].map((name) => '@konductor/' + name)
      const loaded = entries.flatMap((entry) => filesLoadedBy(import.meta.resolve(entry)))
      const ofPulumi = loaded.filter((file) => file.includes('@pulumi/'))
      process.stdout.write(JSON.stringify({ more: loaded.length > entries.length, ofPulumi }))`
    const { stdout } = run(root, process.execPath, '--input-type=module', '-e', program)
    expect(JSON.parse(stdout)).toEqual({ more: true, ofPulumi: [] })
  })

  it('refuses a capability nobody declared', () => {
    writeFileSync(
      join(root, 'src/wrong.ts'),
      "import type { Capabilities } from '@konductor/interfaces'\nexport type Wrong = Capabilities['acme.nothing']\n",
    )
    const { status, stdout } = run(root, join(root, 'node_modules/.bin/tsc'), '-p', '.')
    rmSync(join(root, 'src/wrong.ts'))
    expect(status).not.toBe(0)
    expect(stdout).toContain("Property 'acme.nothing' does not exist on type 'Capabilities'")
  }, 240_000)

  it('plans its stack with the published command', () => {
    const { types, outputs } = planned(root)
    expect(types).toContain('acme:random:SafePassword database')
    expect(types).toContain('random:index/randomPassword:RandomPassword database')
    expect(types).toContain('aws:s3/bucket:Bucket logs')
    expect(types).toContain('pulumi:providers:aws aws-default')
    expect(Object.keys(outputs).toSorted()).toEqual(['outputs', 'secrets', 'state'])
  })

  it('finds every module through package.json', () => {
    expect(run(root, join(root, 'node_modules/.bin/konductor'), 'validate', '.')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Modules: aws, kubernetes, random (found through package.json).'),
    })
  })

  it('has one copy of every package whose identity matters', () => {
    const nested = tarballs.filter(({ name }) =>
      existsSync(join(root, 'node_modules/@konductor/cli/node_modules', name)),
    )
    expect(nested).toEqual([])
  })
})

describe.runIf(all)('a CommonJS project with TypeScript 5.9', () => {
  let root = ''
  beforeAll(() => {
    root = project(
      'cjs',
      '5.9.3',
      { main: 'src/index.cjs' },
      {
        'tsconfig.json': JSON.stringify({
          compilerOptions: { ...compilerOptions, module: 'nodenext' },
          include: ['src'],
        }),
        'src/check.cts':
          "import { random } from '@acme/konductor-random'\nimport { deploy } from '@konductor/core'\nimport { aws } from '@konductor/provider-aws'\nexport const stack = () => deploy({ modules: [aws, random] })\n",
        'src/index.cjs':
          "const { deploy } = require('@konductor/core')\nconst { aws } = require('@konductor/provider-aws')\nmodule.exports = deploy({ modules: [aws] })\n",
      },
    )
    writeFileSync(
      join(root, 'Pulumi.dev.yaml'),
      'config:\n  shop:aws: { enabled: true, region: us-west-2, services: { s3: { buckets: { logs: {} } } } }\n',
    )
  }, 300_000)

  it('typechecks', () => {
    expect(run(root, join(root, 'node_modules/.bin/tsc'), '-p', '.')).toMatchObject({ status: 0, stdout: '' })
  }, 240_000)

  it('plans its stack with require()', () => {
    expect(planned(root).types).toContain('aws:s3/bucket:Bucket logs')
  })
})
