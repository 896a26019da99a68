import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { armGuard } from './guard.ts'

class FakeProcess extends EventEmitter {
  exitCode: number | undefined
}

const guarded = (program: string) => {
  const guard = pathToFileURL(`${import.meta.dirname}/guard.ts`).href
  const source = `import { armGuard } from '${guard}'
    const guard = armGuard((line) => process.stdout.write(line + '\\n'))
    guard.enter('load', 'aws')
    ${program}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { status, said: (stdout + stderr).trim() }
}

describe('the guard, in a process of its own', () => {
  it('fails a run that waits for what never happens, and names what it waits for', () => {
    // A promise that is exported and one that the program itself awaits end differently.
    expect(guarded('new Promise(() => {}).then(guard.release)')).toEqual({
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

  it('leaves a run alone that has ended', () => {
    expect(guarded('await Promise.resolve(); guard.release()')).toEqual({ status: 0, said: '' })
    expect(guarded('guard.release(); process.exit(3)')).toEqual({ status: 3, said: '' })
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
})
