import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { checked, project } from '../../test/project.ts'
import { discover } from './discover.ts'

/** The source of a module without dependencies. */
const source = (id: string, more = '') => `const nothing = () => []
export const module = {
  id: '${id}', displayName: '${id}', packageName: '@acme/${id}', version: '1.0.0', contract: 1,
  config: {
    decode: (input) => ({ _tag: 'Right', right: input }), jsonSchema: () => ({}), secretLeaves: nothing, docs: nothing,
  },
  units: nothing, load: () => Promise.reject(new Error('nothing to build')),${more}
}
`
const manifest = (name: string, more = {}) =>
  JSON.stringify({
    name,
    version: '1.0.0',
    type: 'module',
    exports: { './module': { default: './module.js' } },
    konductor: { module: './module' },
    ...more,
  })
const packed = (name: string, text: string, more = {}) => ({
  [`node_modules/${name}/package.json`]: manifest(name, more),
  [`node_modules/${name}/module.js`]: text,
})
const stack = (dependencies: readonly string[], more = {}) => ({
  'package.json': JSON.stringify({
    name: 'stack',
    type: 'module',
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '^1.0.0'])),
    ...more,
  }),
})

const found = async (root: string, registered?: readonly unknown[]) => {
  const { modules, list, drafts } = await discover(root, registered)
  return {
    list,
    modules: modules.map(({ id }) => id),
    drafts: drafts.map(({ _tag, at, because, fix }) => ({ _tag, at, because, fix })),
  }
}

test('the modules are those of the direct dependencies, and the stack’s own', async () => {
  const root = project({
    ...stack(['@acme/one', 'plain'], { konductor: { modules: ['./src/mine.js'] } }),
    ...packed('@acme/one', source('one')),
    ...packed('@acme/unlisted', source('unlisted')),
    'node_modules/plain/package.json': '{ "name": "plain", "exports": "./index.js" }',
    'src/mine.js': source('mine'),
  })
  expect(await found(root)).toEqual({ list: 'discovered', modules: ['one', 'mine'], drafts: [] })
})

test('a package that is hoisted, or linked, is found as the stack’s own import finds it', async () => {
  const root = project({
    ...packed('@acme/one', source('one')),
    'packages/two/package.json': manifest('@acme/two'),
    'packages/two/module.js': source('two'),
    'stacks/dev/package.json': stack(['@acme/one', '@acme/two'])['package.json'],
  })
  mkdirSync(join(root, 'stacks/dev/node_modules/@acme'), { recursive: true })
  symlinkSync(join(root, 'packages/two'), join(root, 'stacks/dev/node_modules/@acme/two'))
  expect((await found(join(root, 'stacks/dev'))).modules).toEqual(['one', 'two'])
})

test('fault 11: a dependency that is not installed is a problem with the command', async () => {
  expect((await found(project(stack(['@acme/gone'])))).drafts).toEqual([
    {
      _tag: 'PackageNotInstalled',
      at: 'package.json',
      because: '@acme/gone is a dependency, and is not installed',
      fix: 'npm install',
    },
  ])
})

test.each([
  [
    'throws',
    'throw new Error("boom\\n  at secret place")',
    'BrokenModule',
    '@acme/bad cannot be loaded: boom',
    'repair, update or remove @acme/bad',
  ],
  [
    'misses a package',
    'import "@acme/absent"',
    'BrokenModule',
    expect.stringMatching(/^@acme\/bad cannot be loaded: .*@acme\/absent/),
    expect.any(String),
  ],
  [
    'has another export',
    'export const module = { id: "bad" }',
    'NotAModule',
    '@acme/bad does not export a module',
    'export it under the name `module`: a ProviderModule of @konductor/interfaces',
  ],
  [
    'exports nothing',
    'export const other = 1',
    'NotAModule',
    '@acme/bad does not export a module',
    'export it under the name `module`: a ProviderModule of @konductor/interfaces',
  ],
  [
    'is written to another version of the contract',
    source('bad', ' contract: 2'),
    'WrongContract',
    '@acme/bad is written to version 2 of the module contract; this @konductor/core speaks version 1',
    'install versions of @acme/bad and @konductor/core that fit together',
  ],
  [
    'takes a section of core’s',
    source('project'),
    'NotAModule',
    '@acme/bad calls its section "project", which is one of core\'s own',
    'give the module another id',
  ],
])('fault 11: a package that %s is one problem that names it', async (_, text, _tag, because, fix) => {
  const root = project({
    ...stack(['@acme/bad', '@acme/good']),
    ...packed('@acme/bad', text),
    ...packed('@acme/good', source('good')),
  })
  expect(await found(root)).toEqual({
    list: 'discovered',
    modules: ['good'],
    drafts: [{ _tag, at: 'package.json', because, fix }],
  })
})

test('an entry that the package does not have is a problem', async () => {
  const root = project({ ...stack(['@acme/bad']), ...packed('@acme/bad', '', { exports: {} }) })
  expect((await found(root)).drafts).toMatchObject([{ _tag: 'BrokenModule', at: 'package.json' }])
})

test('two packages with one module are a problem that names both', async () => {
  const root = project({
    ...stack(['@acme/one', '@acme/two']),
    ...packed('@acme/one', source('one')),
    ...packed('@acme/two', source('one', " packageName: '@acme/two'")),
  })
  expect((await found(root)).drafts).toEqual([
    {
      _tag: 'DuplicateModule',
      at: 'package.json',
      because: '@acme/one and @acme/two both are the module "one"',
      fix: 'keep one of them',
    },
  ])
})

test('a broken package is the one problem of a run, not also the section it would have read', async () => {
  const root = project({
    ...stack(['@acme/aws']),
    ...packed('@acme/aws', 'throw new Error("boom")'),
    'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true }\n',
  })
  const outcome = await checked(root)
  expect(outcome._tag === 'Left' && outcome.left.problems.map(({ _tag }) => _tag)).toEqual(['BrokenModule'])
})

test('a registered list that is not the discovered one is a warning, and no code is loaded for it', async () => {
  const root = project({ ...stack(['@acme/one']), ...packed('@acme/one', 'throw new Error("boom")') })
  expect(await found(root, [cloud()])).toEqual({
    list: 'registered',
    modules: ['aws'],
    drafts: [
      {
        _tag: 'ModulesDiffer',
        at: 'package.json',
        because: '@acme/one is a dependency that brings a module, and deploy({ modules }) does not register it',
        fix: 'register it, or remove the dependency: npm uninstall @acme/one',
      },
      {
        _tag: 'ModulesDiffer',
        at: 'package.json',
        because:
          'deploy({ modules }) registers @konductor/provider-aws, which the dependencies of the stack do not lead to: tools do not see it',
        fix: 'npm install @konductor/provider-aws, or name its file under "konductor": { "modules": […] } in package.json',
      },
    ],
  })
})

test('what is registered and is no module is a problem', async () => {
  expect((await found(project({}), [undefined, cloud()])).drafts).toMatchObject([
    { _tag: 'NotAModule', at: 'deploy({ modules })', because: 'entry 1 does not export a module' },
  ])
})
