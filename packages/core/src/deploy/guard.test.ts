import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { armGuard } from './guard.ts'

class FakeProcess extends EventEmitter {
  exitCode: number | undefined
}

/** @param onCut What is done when the run is cut short. */
const guarded = (program: string, onCut = '') => {
  const guard = pathToFileURL(`${import.meta.dirname}/guard.ts`).href
  const source = `import { armGuard } from '${guard}'
    const guard = armGuard((line) => process.stdout.write(line + '\\n'), process, () => { ${onCut} })
    guard.enter('load', 'aws')
    ${program}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { status, said: (stdout + stderr).trim() }
}

describe('fault 14: the guard, in a process of its own,', () => {
  it('fails a run that waits for what never happens, and names what it waits for', () => {
    // A promise that is exported and one that the program itself awaits end differently.
    expect(guarded('new Promise(() => {}).then(guard.end)')).toEqual({
      status: 32,
      said: 'the run never ended: phase load (aws) waits for something that never happens; nothing is deleted',
    })
    expect(guarded('await new Promise(() => {})')).toMatchObject({ status: 32 })
  })

  it('fails a run that is cut short by process.exit(0)', () => {
    expect(guarded('setImmediate(() => process.exit(0))')).toEqual({
      status: 1,
      said: 'the run never ended: phase load (aws) was cut short by process.exit; nothing is deleted',
    })
  })

  it('keeps a failed run failed, whatever the program does about it, and adds nothing to its message', () => {
    expect(guarded('guard.fail(); process.exit(0)')).toEqual({ status: 1, said: '' })
    expect(guarded('guard.fail()')).toEqual({ status: 32, said: '' })
  })

  it('leaves an exit code alone that fails already', () => {
    expect(guarded('process.exit(3)')).toEqual({ status: 3, said: '' })
    expect(guarded("throw new Error('mine')")).toMatchObject({
      status: 1,
      said: expect.stringContaining('Error: mine'),
    })
  })

  it('tells whoever keeps a record that the process exits before the run has ended, whatever it exits with', () => {
    const told = (program: string): boolean =>
      guarded(program, "process.stdout.write('cut short!')").said.includes('cut short!')
    expect(told('process.exit(0)')).toBe(true)
    expect(told('process.exit(3)')).toBe(true)
    expect(told("throw new Error('mine')")).toBe(true)
    expect(told('guard.end(async () => {}); process.exit(0)')).toBe(true)
    expect(told('guard.end(async () => {}); process.exit(3)')).toBe(false)
    expect(told('await Promise.resolve(); guard.end(async () => {})')).toBe(false)
  })

  it('keeps the code of an error that Pulumi has printed', () => {
    const first = "process.prependListener('exit', () => { process.exitCode = 32 })"
    expect(guarded(`${first}; process.exit(0)`)).toEqual({ status: 32, said: '' })
  })

  it('lets a run go that has ended, once nothing is on its way', () => {
    expect(guarded('await Promise.resolve(); guard.end(async () => {})')).toEqual({ status: 0, said: '' })
    expect(guarded("guard.end(() => import('node:timers')); setTimeout(() => {}, 20)")).toEqual({ status: 0, said: '' })
  })

  it('fails a run that has ended in a program that has not, and names what that waits for', () => {
    const program = "guard.end(async (waitFor) => { waitFor('the program'); await new Promise(() => {}) })"
    expect(guarded(program)).toEqual({
      status: 32,
      said: 'the run never ended: the program waits for something that never happens; nothing is deleted',
    })
  })

  it.each([
    ['while it goes on', 'setTimeout(() => process.exit(0), 20)'],
    ['by its last listener', "process.on('beforeExit', () => process.exit(0))"],
  ])('fails a program that is cut short by process.exit(0) after its run, %s', (_, exit) => {
    expect(guarded(`guard.end(async () => {}); ${exit}`)).toEqual({
      status: 1,
      said: 'the run never ended: the program was cut short by process.exit; nothing is deleted',
    })
  })

  it('waits for what begins when the process is about to end', () => {
    const late = (then: string): string => `let work = Promise.resolve()
      guard.end((waitFor) => (waitFor('a resource'), work))
      process.once('beforeExit', () => { work = ${then} })`
    expect(guarded(late('new Promise((done) => setTimeout(done, 20))'))).toEqual({ status: 0, said: '' })
    expect(guarded(late('new Promise(() => {})'))).toEqual({
      status: 32,
      said: 'the run never ended: a resource waits for something that never happens; nothing is deleted',
    })
    const exit = 'new Promise(() => setTimeout(() => process.exit(), 20))'
    expect(guarded(late(exit))).toEqual({
      status: 32,
      said: 'the run never ended: a resource was cut short by process.exit; nothing is deleted',
    })
  })

  it('leaves the exit code alone that a program ends with', () => {
    expect(guarded('guard.end(async () => {}); process.exitCode = 3')).toEqual({ status: 3, said: '' })
    expect(guarded('guard.end(async () => {}); process.exit(3)')).toEqual({ status: 3, said: '' })
    expect(guarded("guard.end(async () => {}); setTimeout(() => { throw new Error('mine') })")).toMatchObject({
      status: 1,
      said: expect.not.stringContaining('never ended'),
    })
  })

  it('lets go of a process that is not the program’s own', () => {
    expect(guarded('guard.release(); process.exit(0)')).toEqual({ status: 0, said: '' })
  })
})

describe('the guard', () => {
  it('speaks once, although the process is about to end twice', () => {
    const fake = new FakeProcess()
    const lines: string[] = []
    armGuard((line) => void lines.push(line), fake)
    fake.emit('beforeExit', 0)
    fake.emit('beforeExit', 32)
    fake.emit('exit', 32)
    expect(lines).toEqual(['the run never ended: the start waits for something that never happens; nothing is deleted'])
    expect(fake.exitCode).toBe(32)
  })

  it('leaves no listener behind when it is released', () => {
    const fake = new FakeProcess()
    armGuard(() => {}, fake).release()
    expect(fake.eventNames()).toEqual([])
    expect(fake.exitCode).toBeUndefined()
  })

  it('forbids Pulumi to call the program complete until everything is settled', async () => {
    const fake = new FakeProcess()
    armGuard(() => {}, fake).end(async () => {})
    fake.emit('beforeExit', 0)
    expect(fake.exitCode).toBe(32)
    await new Promise((resolve) => setImmediate(resolve))
    expect(fake.exitCode).toBeUndefined()
    fake.emit('beforeExit', 0)
    expect(fake.exitCode).toBeUndefined()
    expect(fake.eventNames()).toEqual([])
  })
})
