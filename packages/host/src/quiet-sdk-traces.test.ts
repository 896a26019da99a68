import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { quietSdkTraces } from './quiet-sdk-traces.ts'

const original = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')
let undo = (): void => {}

beforeEach(() => {
  undo = quietSdkTraces()
})
afterEach(() => {
  undo()
  if (original !== undefined) Object.defineProperty(Error, 'prepareStackTrace', original)
})

const shout = (error: Error): string => `SHOUT ${error.message}`

test('an error in a program keeps its trace', () => {
  expect(new Error('mine').stack).toMatch(/^Error: mine\n {4}at .*quiet-sdk-traces\.test\.ts:\d+:\d+/)
  expect(new Error().stack).toMatch(/^Error(?:: )?\n {4}at .*quiet-sdk-traces\.test\.ts:\d+:\d+/)
})

test('a formatter installed later still formats what is not of the SDK', () => {
  Error.prepareStackTrace = shout
  expect(new Error('mine').stack).toBe('SHOUT mine')
})

test('a formatter that is replaced for a moment comes back as it was', () => {
  Error.prepareStackTrace = shout
  const kept = Error.prepareStackTrace
  Error.prepareStackTrace = (_, frames) => frames.length
  expect(new Error('inside').stack).toBeTypeOf('number')
  Error.prepareStackTrace = kept
  expect(new Error('mine').stack).toBe('SHOUT mine')
})

test('taking the formatter away formats plainly', () => {
  Reflect.set(Error, 'prepareStackTrace', undefined)
  expect(new TypeError('mine').stack).toMatch(/^TypeError: mine\n {4}at .*quiet-sdk-traces\.test\.ts/)
})

test('undoing leaves what was installed last', () => {
  Error.prepareStackTrace = shout
  undo()
  expect(Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')).toMatchObject({ value: shout, writable: true })
})

test('a second call changes nothing, and its undo neither', () => {
  const kept = Error.prepareStackTrace
  quietSdkTraces()()
  expect(Error.prepareStackTrace).toBe(kept)
})

const program = `
interface Left { out: string }
interface Also { left: 'out' }

function deep(): never {
  throw new TypeError('mine')
}
export const run = (): string => {
  try { deep() } catch (error) { return (error as Error).stack ?? '' }
}
`

const launcher = `
const { createRequire } = require('node:module')
const sdk = createRequire(process.argv[2])
sdk('source-map-support').install()
const { debuggablePromise } = sdk('@pulumi/pulumi/runtime/debuggable')
const promise = Promise.resolve(1)
debuggablePromise(promise)
console.log(JSON.stringify({ sdk: promise._debugStackTrace, user: require('./program.js').run() }))
`

const traces = (...nodeArguments: string[]): { readonly sdk: string; readonly user: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-'))
  try {
    const { outputText } = ts.transpileModule(program, {
      fileName: 'program.ts',
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, inlineSourceMap: true },
    })
    writeFileSync(join(folder, 'program.js'), outputText)
    writeFileSync(join(folder, 'launcher.js'), launcher)
    const sdk = createRequire(import.meta.url).resolve('@pulumi/pulumi/package.json')
    const out = execFileSync(process.execPath, [...nodeArguments, join(folder, 'launcher.js'), sdk], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
    })
    return JSON.parse(out)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test("with `--import`, the SDK's own captures cost no trace, and a user's trace is whole and source-mapped", () => {
  // An import of nothing, since Node starts a program in another way when there is one.
  const loud = traces('--import=data:text/javascript,')
  const quiet = traces('--conditions=@konductor/source', '--import=@konductor/host/quiet-traces')
  expect(loud.sdk).toMatch(/^Error(?:: )?\n {4}at debuggablePromise /)
  expect(quiet.sdk).toBe('Error')
  const frames = (text: string): readonly string[] => text.replaceAll(/[\w/.-]*quiet-\w+\//g, '').split('\n')
  expect(frames(quiet.user)).toEqual(frames(loud.user))
  expect(frames(quiet.user).slice(0, 3)).toEqual([
    'TypeError: mine',
    '    at deep (program.ts:6:9)',
    '    at Object.run (program.ts:9:9)',
  ])
})
