import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownProject, planFiles } from '../../test/own-project.ts'

const project = ownProject()
afterAll(() => rmSync(project, { recursive: true }))

const yaml = (options: string, main = ''): string =>
  `name: site\nruntime: { name: nodejs, options: { ${options} } }\n${main === '' ? '' : `main: ${main}\n`}`

/** In CommonJS; the one resource it makes has what the program knows of itself as inputs. */
const commonJs = (more = ''): string => `
  const pulumi = require('@pulumi/pulumi')
  new pulumi.CustomResource('acme:index:Thing', 'one', { size: 1 })
  ${more}`

const typed = `
  import * as pulumi from '@pulumi/pulumi'
  enum Size { small = 1 }
  const size: Size = Size.small
  class Thing extends pulumi.CustomResource {}
  new Thing('acme:index:Thing', 'one', { size })
`

const planned = async (files: Readonly<Record<string, string>>) => {
  const { problems, resources, outputs } = await planFiles(project, files)
  const one = resources.find(({ name }) => name === 'one')
  return { problems, inputs: one?.inputs, outputs }
}

const good = { problems: [], inputs: { size: 1 } }

test('TypeScript through the ts-node that the SDK brings along, which is what a project has that says nothing', async () => {
  expect(
    await planned({
      'Pulumi.yaml': 'name: site\nruntime: nodejs\n',
      'index.ts': `${typed}export const done: number = 1`,
    }),
  ).toEqual({ ...good, outputs: { done: 1 } })
})

test('ts-node’s own complaint, with its place, where the types are wrong', async () => {
  const { problems } = await planned({
    'Pulumi.yaml': yaml('typescript: true'),
    'index.ts': 'const size: number = "1"',
  })
  expect(problems).toMatchObject([{ _tag: 'ProgramFailed' }])
  expect(problems[0]?.because).toContain('index.ts(1,7)')
})

test('TypeScript through tsx, by nodeargs, as an ES module with what types alone cannot say', async () => {
  expect(
    await planned({
      'Pulumi.yaml': yaml('typescript: false, nodeargs: "--import tsx"', 'src/index.ts'),
      'package.json': '{ "type": "module" }',
      'src/index.ts': `${typed}
        const { later } = await import('./later.js')
        export const done: number = later`,
      'src/later.ts': 'export const later: number = await Promise.resolve(1)',
    }),
  ).toEqual({ ...good, outputs: { done: 1 } })
})

test('TypeScript with its types stripped by node', async () => {
  expect(
    await planned({
      'Pulumi.yaml': yaml('typescript: false', 'index.mts'),
      'index.mts': typed.replace('enum Size { small = 1 }', 'type Size = number').replace('Size.small', '1'),
    }),
  ).toEqual({ ...good, outputs: {} })
})

test('nodeargs with quotes, which come after what the planner adds', async () => {
  expect(
    await planned({
      'Pulumi.yaml': yaml(`typescript: false, nodeargs: "--require './load me.cjs' --no-warnings"`),
      'load me.cjs': 'globalThis.loaded = process.execArgv.includes("--no-warnings")',
      'index.js': commonJs('exports.loaded = globalThis.loaded'),
    }),
  ).toEqual({ ...good, outputs: { loaded: true } })
})

test.for([
  ['main of package.json', '{ "main": "lib/start.js" }'],
  ['exports of package.json', '{ "exports": "./lib/start.js" }'],
  ['exports of package.json with conditions', '{ "exports": { ".": { "default": "./lib/start.js" } } }'],
] as const)('the program that %s names', async ([, manifest]) => {
  expect(
    await planned({
      'Pulumi.yaml': yaml('typescript: false'),
      'package.json': manifest,
      'lib/start.js': commonJs('exports.file = require("node:path").basename(__filename)'),
    }),
  ).toEqual({ ...good, outputs: { file: 'start.js' } })
})

test('the program in a folder that Pulumi.yaml names', async () => {
  expect(
    await planned({
      'Pulumi.yaml': yaml('typescript: false', 'infra'),
      'infra/package.json': '{ "main": "entry.js" }',
      'infra/entry.js': commonJs('exports.folder = require("node:path").basename(process.cwd())'),
    }),
  ).toEqual({ ...good, outputs: { folder: 'infra' } })
})

test.for([
  ['values', 'exports.a = 1; exports.b = { c: [pulumi.output(2)] }'],
  ['an object', 'module.exports = { a: 1, b: { c: [2] } }'],
  ['a function', 'module.exports = () => ({ a: 1, b: { c: [2] } })'],
  ['an async function', 'module.exports = async () => ({ a: 1, b: { c: [await Promise.resolve(2)] } })'],
  ['a promise', 'module.exports = Promise.resolve({ a: 1, b: { c: [2] } })'],
] as const)('what a program in CommonJS exports: %s', async ([, source]) => {
  expect(await planned({ 'Pulumi.yaml': yaml('typescript: false'), 'index.js': commonJs(source) })).toEqual({
    ...good,
    outputs: { a: 1, b: { c: [2] } },
  })
})

test('a second copy of the SDK, which a library brings along, goes through the port', async () => {
  const { problems, resources, outputs } = await planFiles(project, {
    'Pulumi.yaml': yaml('typescript: false'),
    'index.js': commonJs(`
      const { cpSync } = require('node:fs')
      const first = require('node:path').dirname(require.resolve('@pulumi/pulumi/package.json'))
      cpSync(first, 'node_modules/lib/node_modules/@pulumi/pulumi', { recursive: true })
      const library = require('./node_modules/lib/node_modules/@pulumi/pulumi')
      new library.CustomResource('acme:index:Thing', 'two', { size: 2 })
      exports.direct = [pulumi, library].map(({ runtime }) => Object.hasOwn(runtime.getMonitor(), 'registerResource'))`),
  })
  expect(problems).toEqual([])
  expect(resources.map(({ name }) => name)).toEqual(['site-dev', 'one', 'two', 'default'])
  expect(outputs).toEqual({ direct: [true, false] })
})

test('the project’s own copy of the SDK runs it, not the planner’s', async () => {
  const marked = join(project, 'node_modules/@pulumi/pulumi/version.js')
  writeFileSync(marked, 'exports.version = "0.0.0-own"')
  expect(
    await planned({
      'Pulumi.yaml': yaml('typescript: false'),
      'index.js': commonJs(`
        exports.version = require('@pulumi/pulumi/version').version
        exports.same = require.main.filename.startsWith(require.resolve('@pulumi/pulumi/package.json').slice(0, -'package.json'.length))`),
    }),
  ).toEqual({ ...good, outputs: { version: '0.0.0-own', same: true } })
})

test('promises of the SDK take no trace, an error does, and whoever looks for leaks has it all', async () => {
  const source = commonJs(`
    Error.prepareStackTrace = (_error, frames) => frames.length
    const promise = Promise.resolve()
    require('@pulumi/pulumi/runtime/debuggable').debuggablePromise(promise, 'mine')
    exports.frames = [promise._debugStackTrace > 0, new Error('mine').stack > 0]`)
  const files = { 'Pulumi.yaml': yaml('typescript: false'), 'index.js': source }
  expect((await planFiles(project, files)).outputs).toEqual({ frames: [false, true] })
  const env = { PULUMI_DEBUG_PROMISE_LEAKS: '1' }
  expect((await planFiles(project, files, { env })).outputs).toEqual({ frames: [true, true] })
})
