import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import type { Files } from '../project-folder.ts'
import { whySkipped } from '../skipped.ts'

const helper = `interface Reason {
  readonly words: string
}

export const refuse = ({ words }: Reason): never => {
  throw new Error(words)
}
`
const inExtend = `import { deploy } from '@konductor/core'
import { acme } from './acme.ts'
import { refuse } from './refuse.ts'

export const { state, secrets } = deploy({
  modules: [acme],
  extend: () => refuse({ words: 'not like this' }),
})
`
const beside = `import { deploy } from '@konductor/core'
import { output } from '@pulumi/pulumi'
import { acme } from './acme.ts'
import { refuse } from './refuse.ts'

export const { state, secrets } = deploy({ modules: [acme] })
export const wrong = output(1).apply(() => refuse({ words: 'not like this' }))
`
const atTheTop = `import { deploy } from '@konductor/core'
import { acme } from './acme.ts'
import { refuse } from './refuse.ts'

export const { state, secrets } = deploy({ modules: [acme] })
await state

refuse({ words: 'not like this' })
`
const beforeTheEnd = atTheTop.replace('await state', '')

describe.skipIf(whySkipped() !== undefined)('an error of the user’s own', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme' })
    stack.write({ 'src/refuse.ts': helper })
  })
  afterAll(() => stack?.remove())

  it.each([
    ['in extend', inExtend, 7],
    ['inside an apply beside deploy', beside, 7],
    ['at the top, after deploy', atTheTop, 8],
    ['at the top, while deploy runs', beforeTheEnd, 8],
  ])('fault 13: %s, is shown whole, at the lines the user wrote', async (_, program, line) => {
    stack.write({ 'src/index.ts': program })
    const { exitCode, stdout, stderr } = await stack.up()
    expect(exitCode).not.toBe(0)
    const shown = (stdout + stderr).replaceAll('\\', '/')
    expect(shown).toContain('Error: not like this')
    expect(shown).toMatch(/at refuse \(.*src\/refuse\.ts:6:9\)/)
    expect(shown).not.toContain('never ended')
    expect(shown).toMatch(new RegExp(`src/index\\.ts:${line}:\\d+`))
  })
})

/** A program as its build leaves it: plain JavaScript, and a map to what the user wrote. */
const built = (deploys: boolean): Files => {
  const source = `${deploys ? "import { deploy } from '@konductor/core'" : ''}
interface Reason {
  readonly words: string
}

const refuse = ({ words }: Reason): never => {
  throw new Error(words)
}
${deploys ? 'export const { state } = deploy({ modules: [] })' : ''}
refuse({ words: 'not like this' })
`
  const { outputText } = ts.transpileModule(source, {
    fileName: 'index.ts',
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, inlineSourceMap: true },
  })
  return {
    'Pulumi.yaml': 'name: built\nmain: dist/index.js\nruntime: { name: nodejs, options: { typescript: false } }\n',
    'Pulumi.dev.yaml': 'config: { project: { name: built, environment: dev } }\n',
    'package.json': '{ "name": "built", "type": "module" }',
    'dist/index.js': outputText,
  }
}

const trace = async (project: Files): Promise<readonly string[]> => {
  const stack = await openStack({ project })
  try {
    const { stdout } = await stack.up()
    const lines = stdout.split('\n').map((line) => line.trim().replaceAll(pathToFileURL(stack.folder).href, ''))
    return lines.filter((line) => /^(Error: |at )/.test(line))
  } finally {
    stack.remove()
  }
}

describe.skipIf(whySkipped() !== undefined)('an error in a program that was built', () => {
  it('has the trace that it has without Konductor, in the lines of the source', async () => {
    const shown = await trace(built(true))
    expect(shown.slice(0, 3)).toEqual([
      'Error: not like this',
      'at refuse (/dist/index.ts:7:9)',
      'at /dist/index.ts:10:1',
    ])
    expect(shown).toEqual(await trace(built(false)))
  })
})
