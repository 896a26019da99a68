import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packAll, run, succeed, workspace, type Tarball } from './workspace.ts'

/** Slower consumers are the second tier's. */
const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const folder = mkdtempSync(join(tmpdir(), 'konductor-packed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { devDependencies } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'))
const node = devDependencies['@types/node']

let tarballs: readonly Tarball[] = []
beforeAll(() => {
  tarballs = packAll(folder)
}, 240_000)

/** A stack project as a team has it: the tarballs installed from files, everything else from the registry. */
const project = (name: string, typescript: string, more: object, files: Readonly<Record<string, string>>): string => {
  const root = join(folder, name)
  mkdirSync(join(root, 'src'), { recursive: true })
  const dependencies = Object.fromEntries(tarballs.map(({ name: packed, file }) => [packed, `file:${file}`]))
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
      '  shop:acme: { enabled: true, queues: { jobs: {} } }',
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
      expect(files.filter((file) => /\.test(-d)?\.|tsbuildinfo|vitest/.test(file))).toEqual([])
    }
  })

  it('hold what is committed beside dist', () => {
    const filesOf = (name: string) => tarballs.find((tarball) => tarball.name === name)?.files ?? []
    expect(filesOf('@konductor/cli')).toContain('bin/konductor.js')
    expect(filesOf('@konductor/core')).toContain('node/require.js')
  })
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

  it('typechecks against the published types, its own capability included', () => {
    expect(run(root, join(root, 'node_modules/.bin/tsc'), '-p', '.')).toMatchObject({ status: 0, stdout: '' })
  }, 240_000)

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
    expect(types).toContain('acme:index:Queue jobs')
    expect(types).toContain('aws:s3/bucket:Bucket logs')
    expect(types).toContain('pulumi:providers:aws aws-default')
    expect(Object.keys(outputs).toSorted()).toEqual(['outputs', 'secrets', 'state'])
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
          "import { deploy } from '@konductor/core'\nimport { aws } from '@konductor/provider-aws'\nexport const stack = () => deploy({ modules: [aws] })\n",
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
