import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planProgram, resource, urn, withProgram } from '../test/plan-program.ts'
import { plan, type PlanEvent } from './index.ts'

const WOULD_DELETE = 'Pulumi takes that for success, and deletes every resource of the stack that was not reached'

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const pidOf = (events: readonly PlanEvent[]): number =>
  events.flatMap((event) => (event.kind === 'started' ? [event.pid] : []))[0] ?? 0

describe('a plan', () => {
  test('is plain data in a stable order, with its timings', async () => {
    const source = `
      for (const name of ['c', 'a', 'b']) setTimeout(() => new Thing(name), Math.random() * 50)
      export const done = 1
    `
    const one = await planProgram(source)
    const other = await planProgram(source)
    expect(one.resources).toEqual(other.resources)
    expect(one.resources.map(({ name }) => name)).toEqual(['site-dev', 'a', 'b', 'c', 'default_1_2_3'])
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
    expect(one).toMatchObject({ schemaVersion: 1, project: 'site', stack: 'dev', outputs: { done: 1 } })
    expect(Object.keys(one.timings).toSorted()).toEqual(['program', 'start', 'total'])
  })

  test('tells what happens as it happens', async () => {
    const events: PlanEvent[] = []
    await planProgram(`new Thing('one'); console.log('hello')`, { onEvent: (event) => events.push(event) })
    expect(
      events.map((event) => (event.kind === 'resource' ? `resource ${event.name}` : event.kind)).toSorted(),
    ).toEqual(['ended', 'log', 'resource default_1_2_3', 'resource one', 'resource site-dev', 'started'])
  })

  test('keeps what the program logs, and what it prints itself', async () => {
    const source = `
      pulumi.log.info('one')
      pulumi.log.warn('two', new Thing('thing'))
      pulumi.log.error('three')
      await pulumi.log.debug('four')
      console.log('five')
    `
    const planned = await planProgram(source)
    const entries = planned.log.map(({ severity, message, urn }) => [
      severity,
      message,
      ...(urn === undefined ? [] : [urn]),
    ])
    expect(entries.toSorted()).toEqual([
      ['error', 'three'],
      ['info', 'five'],
      ['info', 'one'],
      ['warning', 'two', urn('acme:index:Thing::thing')],
    ])
    expect(planned.ended, 'a logged error is only text').toEqual({ ok: true, exitCode: 0 })
    const debug = await planProgram(source, { debug: true })
    expect(debug.log.filter(({ message }) => message === 'four')).toEqual([{ severity: 'debug', message: 'four' }])
  })

  test('of several programs at once keeps them apart', async () => {
    const plans = await Promise.all(
      ['a', 'b', 'c'].map((name) => planProgram(`new Thing('${name}'); export const name = '${name}'`)),
    )
    expect(plans.map(({ outputs }) => outputs)).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
    expect(plans.map(({ resources }) => resources.map(({ name }) => name))).toEqual(
      ['a', 'b', 'c'].map((name) => ['site-dev', name, 'default_1_2_3']),
    )
  })

  test('leaves nothing behind', async () => {
    const events: PlanEvent[] = []
    const planned = await planProgram(`export const file = process.env.KONDUCTOR_PLAN`, {
      onEvent: (event) => events.push(event),
    })
    expect(alive(pidOf(events))).toBe(false)
    expect(existsSync(dirname(String(planned.outputs['file'])))).toBe(false)
  })
})

describe('configuration', () => {
  test('comes from the stack’s file and the plan’s options, which win', async () => {
    const planned = await planProgram(
      `
      const config = new pulumi.Config()
      export const values = [config.get('a'), config.get('b'), config.requireObject('c'), new pulumi.Config('acme').get('region')]
      new Thing('one')
      `,
      {
        stackFile: '  site:a: file\n  site:b: file\n  site:c: { list: [1] }\n  acme:region: east\n',
      },
    )
    expect(planned.outputs).toEqual({ values: ['file', 'file', { list: [1] }, 'east'] })
    expect(resource(planned, 'default_1_2_3').inputs).toEqual({ region: 'east' })
  })

  test('of the options wins over the file, with the project’s namespace by default', async () => {
    const planned = await withProgram(
      `
      const config = new pulumi.Config()
      export const values = [config.get('a'), config.get('b'), new pulumi.Config('acme').get('region')]
      `,
      (project) => plan({ project, stack: 'dev', config: { b: 'asked', 'acme:region': 'west' } }),
      { stackFile: '  site:a: file\n  site:b: file\n  acme:region: east\n' },
    )
    expect(planned.outputs).toEqual({ values: ['file', 'asked', 'west'] })
  })

  test('that is sealed is a secret whose value is not known', async () => {
    const planned = await planProgram(
      `
      const config = new pulumi.Config()
      export const text = config.requireSecret('token')
      export const length = config.require('token')
      new Thing('one')
      `,
      { stackFile: '  site:token: { secure: AAABBB }\n  acme:key: { secure: AAABBB }\n' },
    )
    expect(planned.outputs).toEqual({ text: { secret: true }, length: '[sealed]' })
    expect(resource(planned, 'default_1_2_3').inputs).toEqual({ key: { secret: true } })
  })

  test('and environment variables of the plan reach the program', async () => {
    const planned = await planProgram(
      `export const values = [process.env.ONE, process.env.HOME ?? 'gone', process.cwd() === pulumi.getRootDirectory?.()]`,
      { env: { ONE: '1', HOME: undefined } },
    )
    expect(planned.outputs).toEqual({ values: ['1', 'gone', true] })
  })

  test('a project that is not there is a problem, and nothing is run', async () => {
    const nowhere = await plan({ project: '/nowhere', stack: 'dev' })
    expect(nowhere.problems.map(({ _tag }) => _tag)).toEqual(['NoProject'])
    expect(nowhere.ended).toMatchObject({ ok: false, exitCode: null })
  })

  test('a stack without a file has no configuration, as with Pulumi; who mistyped its name is warned', async () => {
    const asked: unknown[] = []
    const program = `export const stack = [pulumi.getOrganization(), pulumi.getStack(), new pulumi.Config().get('a') ?? 'none']`
    await withProgram(program, async (project) => {
      for (const stack of ['prod', 'acme/site/dev', 'acme/shop/dev']) {
        const { stack: name, outputs, problems, log } = await plan({ project, stack })
        asked.push([name, outputs['stack'], problems.map(({ _tag }) => _tag), log.map(({ message }) => message)])
      }
    })
    expect(asked).toEqual([
      [
        'prod',
        ['organization', 'prod', 'none'],
        [],
        [
          'Pulumi.prod.yaml: the stack prod has no file; name a stack that has one (dev), or make Pulumi.prod.yaml [NoStackFile]',
        ],
      ],
      ['dev', ['acme', 'dev', 'none'], [], []],
      ['acme/shop/dev', undefined, ['BadStackName'], []],
    ])
  })

  test('an empty file of a stack is no configuration, and what is odd in one is a warning', async () => {
    const files = {
      'Pulumi.empty.yaml': '# nothing yet\n',
      'Pulumi.odd.yaml': 'config:\n  a: 1\n  site:a: 1\nenvironment: [shared]\n',
    }
    await withProgram(
      '',
      async (project) => {
        const empty = await plan({ project, stack: 'empty' })
        expect([empty.ended.ok, empty.problems, empty.log]).toEqual([true, [], []])
        const odd = await plan({ project, stack: 'odd' })
        expect(odd.log.map(({ severity, message }) => [severity, message.replace(/^.*\[/, '[')])).toEqual([
          ['warning', '[SameKeyTwice]'],
          ['warning', '[EnvironmentNotRead]'],
        ])
      },
      { files },
    )
  })
})

describe('a Konductor program', () => {
  const report = (body: string): string => `
    import { writeFileSync } from 'node:fs'
    writeFileSync(process.env.KONDUCTOR_PLAN, JSON.stringify(${body}))
  `

  test('adds its problems and timings', async () => {
    const problem = { _tag: 'UnknownKey', at: 'aws.regoin', because: 'no such key', fix: 'region' }
    const planned = await planProgram(`${report(JSON.stringify({ problems: [problem], timings: { decode: 12 } }))}
      throw new pulumi.RunError('aws.regoin: no such key')`)
    expect(planned.problems).toEqual([problem])
    expect(planned.timings['decode']).toBe(12)
    expect(planned.ended).toEqual({ ok: false, exitCode: 32, fault: 'input', reason: 'aws.regoin: no such key' })
  })
})

describe('a program that', () => {
  test('throws fails with its own words', async () => {
    const planned = await planProgram(`new Thing('one'); throw new Error('boom')`)
    expect(planned.ended).toMatchObject({ ok: false, exitCode: 32 })
    expect(planned.problems).toMatchObject([{ _tag: 'ProgramFailed', at: 'index.mjs' }])
    expect(planned.problems[0]?.because).toContain('failed with an unhandled exception:\nError: boom')
  })

  test('throws a RunError fails with nothing but its message', async () => {
    const planned = await planProgram(`throw new pulumi.RunError('boom')`)
    expect(planned.problems).toEqual([
      {
        _tag: 'ProgramFailed',
        at: 'index.mjs',
        because: 'boom',
        fix: 'correct the program or its configuration as the message says',
      },
    ])
  })

  test('sets an exit code fails, its outputs in the plan', async () => {
    const planned = await planProgram(`process.exitCode = 3; export const done = 1`)
    expect(planned.ended).toEqual({
      ok: false,
      exitCode: 3,
      fault: 'program',
      reason: 'Program exited with non-zero exit code: 3',
    })
    expect(planned.outputs).toEqual({ done: 1 })
  })

  test('exits with 32 has said why itself', async () => {
    const planned = await planProgram(`console.error('no credentials'); process.exit(32)`)
    expect(planned.problems).toMatchObject([{ _tag: 'ProgramFailed', because: 'no credentials' }])
    expect(planned.ended.exitCode).toBe(32)
  })

  test('leaves with process.exit(0) half-way is told what Pulumi would do', async () => {
    const planned = await planProgram(
      `new Thing('one'); setTimeout(() => process.exit(0), 300); await new Promise(() => {})`,
    )
    expect(planned.problems).toEqual([
      {
        _tag: 'ProgramExitedEarly',
        at: 'index.mjs',
        because: `the program left with exit code 0 before it was done. ${WOULD_DELETE}`,
        fix: 'throw an error, or let the program run to its end: never call process.exit(0)',
      },
    ])
    expect(planned.ended).toMatchObject({ ok: false, exitCode: 0 })
  })

  test.for([
    ['at its top', `await new Promise(() => {}); new Thing('two')`],
    ['in an output', `export const state = new Promise(() => {})`],
  ])('waits for what never comes, %s, is told what Pulumi would do', async ([, source]) => {
    const planned = await planProgram(`new Thing('one'); ${source}`)
    expect(planned.problems).toEqual([
      {
        _tag: 'ProgramNeverSettled',
        at: 'index.mjs',
        because: `the program ended while it waited for something that never came. ${WOULD_DELETE}`,
        fix: 'find the promise that nobody resolves, and give it a way to fail',
      },
    ])
    expect(planned.resources.map(({ name }) => name)).toEqual(['site-dev', 'one', 'default_1_2_3'])
  })

  test('gives a resource what never comes fails in the SDK’s words', async () => {
    const planned = await planProgram(`new Thing('one', { size: new Promise(() => {}) })`)
    expect(planned.ended).toMatchObject({ ok: false, exitCode: 1 })
    expect(planned.problems[0]?.because).toContain('The Pulumi runtime detected that')
  })

  test('kills itself fails', async () => {
    const planned = await planProgram(`process.kill(process.pid, 'SIGKILL')`)
    expect(planned.problems).toMatchObject([{ because: 'the program was ended by SIGKILL' }])
  })

  test('cannot be parsed fails with the place', async () => {
    const planned = await planProgram(`const = 1`)
    expect(planned.ended.ok).toBe(false)
    expect(planned.problems[0]?.because).toContain('SyntaxError')
  })

  test('takes longer than it may is ended, however it resists', async () => {
    const events: PlanEvent[] = []
    const planned = await planProgram(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`, {
      timeout: 12_000,
      onEvent: (event) => events.push(event),
    })
    expect(planned.problems).toMatchObject([
      { _tag: 'PlanTimedOut', because: 'the program had not ended after 12000 ms; it waits for a timer' },
    ])
    expect(planned.ended).toMatchObject({ ok: false, exitCode: null })
    expect(alive(pidOf(events))).toBe(false)
  })

  test('leaves a process behind that holds its output is not waited for', async () => {
    const planned = await planProgram(`
      import { spawn } from 'node:child_process'
      const left = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'], { stdio: 'inherit', detached: true })
      left.unref()
      export const { pid } = left
    `)
    const pid = Number(planned.outputs['pid'])
    expect(alive(pid)).toBe(true)
    process.kill(pid)
    expect(planned.timings['total']).toBeLessThan(18_000)
  })

  test('is aborted is gone before the plan rejects', async () => {
    const events: PlanEvent[] = []
    const controller = new AbortController()
    const planning = planProgram(`new Thing('one'); setInterval(() => {}, 1000)`, {
      signal: controller.signal,
      onEvent: (event) => {
        events.push(event)
        if (event.kind === 'resource' && event.name === 'one') controller.abort(new Error('enough'))
      },
    })
    await expect(planning).rejects.toThrow('enough')
    expect(alive(pidOf(events))).toBe(false)
  })

  test('is aborted before it starts never starts', async () => {
    const events: PlanEvent[] = []
    await expect(
      planProgram('', { signal: AbortSignal.abort(new Error('never')), onEvent: (event) => events.push(event) }),
    ).rejects.toThrow('never')
    expect(events).toEqual([])
  })
})
