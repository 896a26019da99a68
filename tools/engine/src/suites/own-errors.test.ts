import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
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
    ['in an apply beside deploy', beside, 7],
    ['at the top, after deploy', atTheTop, 8],
    ['at the top, while deploy runs', beforeTheEnd, 8],
  ])('%s is shown with its whole trace, at the lines the user wrote', async (_, program, line) => {
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
