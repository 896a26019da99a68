import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

/** A module as its author writes it: two kinds, one of which needs the other, and their builders. */
const acme = `
import type { Builder, ModuleImplementation, ProviderModule, UnitIn, UnitOf } from './index.ts'

interface Queue { readonly url: string }
declare module './capability.ts' {
  interface Capabilities { readonly 'acme.queue': Queue; readonly 'acme.account': string }
}
type Acme = {
  account: { settings: { id: string }; needs: {}; offers: 'acme.account' }
  queue: {
    settings: { fifo: boolean }
    needs: { via: 'acme.account'; deadLetters?: 'acme.queue'; feeds: readonly ['acme.queue'] }
    offers: 'acme.queue'
  }
  reader: { settings: {}; needs: { queue: 'acme.queue' }; offers: never }
}
const account: Builder<'account', Acme['account']> = (unit) => ({ offers: { 'acme.account': unit.settings.id } })
const reader: Builder<'reader', Acme['reader']> = (_, { queue }) => ({ state: { url: queue.url } })
const queue: Builder<'queue', Acme['queue']> = () => ({ offers: { 'acme.queue': { url: '' } } })
const unit: UnitOf<'queue', Acme['queue']> = {
  kind: 'queue', id: 'acme.queues.a', at: 'acme.queues.a', name: 'a', settings: { fifo: true }, offers: ['acme.queue'],
  needs: { via: { unit: 'acme.account', capability: 'acme.account', at: 'acme' }, feeds: [] },
}
`

const cases: readonly (readonly [claim: string, code: string, error: number | undefined])[] = [
  [
    'takes a builder for each kind',
    'export const all: ModuleImplementation<Acme> = { build: { account, queue, reader } }',
    undefined,
  ],
  ['refuses a missing builder', 'export const all: ModuleImplementation<Acme> = { build: { account, queue } }', 2741],
  [
    'refuses a builder that waits',
    "export const late: Builder<'reader', Acme['reader']> = async () => ({})",
    // A promise has nothing in common with what a builder may return.
    2559,
  ],
  [
    'refuses an async builder of what offers something',
    "export const late: Builder<'account', Acme['account']> = async (unit) => ({ offers: { 'acme.account': unit.settings.id } })",
    2322,
  ],
  [
    'refuses a builder that offers nothing of what its kind promises',
    "export const poor: Builder<'queue', Acme['queue']> = () => ({})",
    2322,
  ],
  [
    'refuses a builder that offers something else',
    "export const other: Builder<'queue', Acme['queue']> = () => ({ offers: { 'acme.account': 'x' } })",
    2353,
  ],
  [
    'gives a builder what each role needs, optional and several included',
    `export const typed: Builder<'queue', Acme['queue']> = (_, { via, deadLetters, feeds }) => ({
       offers: { 'acme.queue': { url: [via, deadLetters?.url ?? '', ...feeds.map(({ url }) => url)].join() } } })`,
    undefined,
  ],
  [
    'refuses a role that the kind does not need',
    "export const wrong: Builder<'reader', Acme['reader']> = (_, { topic }) => ({ state: { topic } })",
    2339,
  ],
  [
    'refuses to take an optional need for granted',
    "export const sure: Builder<'queue', Acme['queue']> = (_, { deadLetters }) => ({ offers: { 'acme.queue': { url: deadLetters.url } } })",
    18048,
  ],
  [
    'refuses a unit that leaves out what it needs',
    'export const bare: UnitIn<Acme> = { ...unit, needs: { feeds: [] } }',
    2375,
  ],
  [
    'refuses a unit that needs another capability',
    "export const odd: UnitIn<Acme> = { ...unit, needs: { feeds: [], via: { unit: 'x', capability: 'acme.queue', at: 'x' } } }",
    2375,
  ],
  [
    'refuses a capability that nobody declared',
    "export type Bad = import('./index.ts').Capabilities['acme.topic']",
    2339,
  ],
]

const folder = import.meta.dirname
const fileOf = (index: number): string => join(folder, `case-${index}.ts`)

const diagnosed = (): ReadonlyMap<string, readonly number[]> => {
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile(join(folder, '../../../tsconfig.base.json'), (file) => ts.sys.readFile(file)).config
      .compilerOptions,
    folder,
  )
  const texts = new Map(cases.map(([, code], index) => [fileOf(index), `${acme}\n${code}\n`]))
  const settings = { ...options, noEmit: true, composite: false, noUnusedLocals: false, skipLibCheck: true }
  const host = ts.createCompilerHost(settings)
  const { readFile, fileExists } = host
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file)
    return text === undefined ? undefined : ts.createSourceFile(file, text, version)
  }
  // One program for each case: they all declare the same capabilities.
  return new Map(
    [...texts.keys()].map((file) => {
      const program = ts.createProgram([file], settings, host)
      const source = program.getSourceFile(file)
      return [file, program.getSemanticDiagnostics(source).map(({ code }) => code)]
    }),
  )
}

describe('the contract of a module', () => {
  let found: ReadonlyMap<string, readonly number[]> = new Map()
  beforeAll(() => {
    found = diagnosed()
  }, 240_000)

  it.each(cases.map(([claim, , error], index) => [claim, index, error] as const))('%s', (_, index, error) => {
    expect(found.get(fileOf(index))).toEqual(error === undefined ? [] : [error])
  })
})
