import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Result } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

/** Runs an update and sends Pulumi a signal, as Ctrl-C does, once it has printed the words. */
const interruptedAfter = (stack: EngineStack, words: string): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn('pulumi', ['up', '--yes', '--skip-preview', '--non-interactive'], {
      cwd: stack.folder,
      env: stack.env,
      timeout: 100_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let stdout = ''
    let sent = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (sent || !stdout.includes(words)) return
      sent = child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr: '' }))
  })

const program = (rest: string): string => `import { deploy } from '@konductor/core'
import { CustomResource } from '@pulumi/pulumi'
import { acme } from './acme.ts'
class Widget extends CustomResource {
  constructor(name) { super('acme:index:Widget', name, { colour: 'blue' }) }
}
export const { state } = deploy({ modules: [acme] })
await state
${rest}
new Widget('own')
`

describe.skipIf(whySkipped() !== undefined)('fault 24: Ctrl-C in the midst of an update', () => {
  let stack: EngineStack
  let before: readonly string[] = []
  let result: Result
  const urns = async (): Promise<readonly string[]> => (await stack.resources()).map(({ urn }) => urn).sort()
  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme' })
    stack.write({ 'src/index.ts': program('') })
    expectSuccess(await stack.up())
    before = await urns()
    stack.write({ 'src/index.ts': program('await new Promise((resolve) => setTimeout(resolve, 60_000))') })
    result = await interruptedAfter(stack, 'Core module execution complete')
  })
  afterAll(() => stack?.remove())

  it('fails the run, which says what to do', () => {
    expect(result.stdout).toContain('no further unit is begun')
    expect(result.exitCode).not.toBe(0)
  })

  it('deletes nothing, and leaves the stack to the next update', async () => {
    expect(await urns()).toEqual(before)
    stack.write({ 'src/index.ts': program('') })
    expectSuccess(await stack.up())
    expect(await urns()).toEqual(before)
  })
})
