import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planProgram, withProgram } from '../../test/plan-program.ts'
import { saysPort, whatIsLeft, type Left } from '../../test/what-is-left.ts'

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const until = async (holds: () => boolean, most = 600): Promise<boolean> => {
  for (let tries = 0; tries < most && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  return holds()
}

/** Has the program start a process, and write the pids of both to a file of its folder. */
const withChild = (options: string): string => `
  import { spawn } from 'node:child_process'
  import { writeFileSync } from 'node:fs'
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], ${options})
  child.unref()
  writeFileSync(process.env.PIDS ?? 'pids', JSON.stringify([process.pid, child.pid]))
  export const pids = [process.pid, child.pid]
`

/** A planner in a process of its own, which ends as `how` says once the program has started. */
const plannerThat = async (signal: NodeJS.Signals, goesOn: string): Promise<readonly number[]> =>
  withProgram(`${saysPort}; ${withChild("{ stdio: 'ignore' }")}; ${goesOn}`, async (project) => {
    const file = join(project, 'pids')
    const planner = spawn(
      process.execPath,
      [
        '--conditions=@konductor/source',
        '--input-type=module',
        '-e',
        `import { plan } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))}
         await plan({ project: ${JSON.stringify(project)}, stack: 'dev' })`,
      ],
      { stdio: 'ignore', env: { ...process.env, PIDS: file } },
    )
    const gone = new Promise((resolve) => planner.once('exit', resolve))
    expect(await until(() => existsSync(file))).toBe(true)
    planner.kill(signal)
    await gone
    return JSON.parse(readFileSync(file, 'utf8'))
  })

const nothing = (asked: number): Left => ({ asked, ports: [], files: [] })

describe('a planner that is ended', () => {
  const waits = 'setInterval(() => {}, 1000)'
  const loops = 'for (;;);'
  test.for([
    ['SIGKILL', 'waits', waits],
    ['SIGTERM', 'waits', waits],
    ['SIGINT', 'waits', waits],
    ['SIGKILL', 'is busy in a loop that never ends', loops],
  ] as const)('by %s takes a program that %s along, its children, port and files', async ([signal, , goesOn]) => {
    const { env, left } = whatIsLeft()
    const pids = await plannerThat(signal, goesOn)
    expect(pids).toHaveLength(2)
    expect(await until(() => pids.every((pid) => !alive(pid)))).toBe(true)
    expect(await until(() => readdirSync(env.TMPDIR).length === 0)).toBe(true)
    expect(await left()).toEqual(nothing(1))
  })
})

describe('a program that starts processes', () => {
  test('leaves none of them behind when it ends', async () => {
    const { left } = whatIsLeft()
    const planned = await planProgram(saysPort + withChild("{ stdio: 'ignore' }"))
    expect(await left()).toEqual(nothing(1))
    expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
    const [, child] = Array.isArray(planned.outputs['pids']) ? planned.outputs['pids'] : []
    expect(await until(() => !alive(Number(child)))).toBe(true)
  })

  test('leaves none of them behind when its time is up, and says what it waited for', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'konductor-pids-')), 'pids')
    const { left } = whatIsLeft()
    const planned = await planProgram(
      `${saysPort}
       ${withChild("{ stdio: 'inherit' }")}
       child.ref()
       new Thing('one', { size: new Promise(() => {}) })
       await new Promise(() => {})`,
      { timeout: 12_000, env: { PIDS: file } },
    )
    expect(planned.problems.map(({ because }) => because)).toEqual([
      'the program had not ended after 12000 ms; it waits for its module, or what it exports, to settle, resource one[acme:index:Thing], a child process',
    ])
    const pids: number[] = JSON.parse(readFileSync(file, 'utf8'))
    rmSync(join(file, '..'), { recursive: true })
    expect(await left()).toEqual(nothing(1))
    expect(await until(() => pids.every((pid) => !alive(pid)))).toBe(true)
  })
})

test('a program that is busy when its time is up is told so', async () => {
  const planned = await planProgram(`for (;;);`, { timeout: 4_000 })
  expect(planned.problems.map(({ because }) => because)).toEqual([
    'the program had not ended after 4000 ms; it is busy, or waits without letting anything else run',
  ])
})

test('a program that prints more than a plan keeps is planned, and the rest is counted', async () => {
  const planned = await planProgram(`
    const line = 'x'.repeat(1023)
    for (let index = 0; index < 6 * 1024; index += 1) process.stdout.write(line + '\\n')
    process.stderr.write('y'.repeat(200_000))
    new Thing('one')
  `)
  expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
  expect(planned.resources).toHaveLength(3)
  expect(planned.log.filter(({ message }) => message.startsWith('x'))).toHaveLength(4100)
  expect(planned.log.at(-1)).toEqual({
    severity: 'warning',
    message: 'the program printed 2045 more lines, which are not kept: a plan keeps the first 4 MiB',
  })
})

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined
if (!all) process.stdout.write('planner: the largest programs are skipped: they belong to `npm run test:all`\n')

describe.skipIf(!all)('many and large', () => {
  test('a program that prints 100 MB is planned, and leaves nothing', { timeout: 300_000 }, async () => {
    const { left } = whatIsLeft()
    const planned = await planProgram(
      `
      ${saysPort}
      const line = 'x'.repeat(1023) + '\\n'
      for (let index = 0; index < 100 * 1024; index += 1)
        if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve))
      process.stdout.write('y'.repeat(50 * 1024 * 1024))
      new Thing('one')
    `,
      { timeout: 250_000 },
    )
    expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
    expect(planned.resources).toHaveLength(3)
    expect(JSON.stringify(planned).length).toBeLessThan(6 * 1024 * 1024)
    expect(await left()).toEqual(nothing(1))
  })

  test(
    'twenty plans at once, under one signal, are twenty plans, and leave nothing',
    { timeout: 300_000 },
    async () => {
      const { left } = whatIsLeft()
      const warnings: string[] = []
      const warned = (warning: Error): void => void warnings.push(warning.name)
      process.on('warning', warned)
      const { signal } = new AbortController()
      const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
      const plans = await Promise.all(
        names.map((name) =>
          planProgram(`${saysPort}; new Thing('${name}'); export const name = '${name}'`, { signal, timeout: 250_000 }),
        ),
      )
      process.off('warning', warned)
      expect(plans.map(({ outputs, ended }) => [outputs['name'], ended.ok])).toEqual(names.map((name) => [name, true]))
      expect(warnings).toEqual([])
      expect(await left()).toEqual(nothing(20))
    },
  )

  test('twenty plans that are aborted leave no process, no port and no file', { timeout: 300_000 }, async () => {
    const { env, left } = whatIsLeft()
    const controller = new AbortController()
    const started: number[] = []
    const plans = Array.from({ length: 20 }, () =>
      planProgram(`${saysPort}; setInterval(() => {}, 1000)`, {
        signal: controller.signal,
        onEvent: (event) => {
          if (event.kind === 'started') started.push(event.pid)
        },
      }).catch((error: unknown) => String(error)),
    )
    const running = (): number => readFileSync(env.PORTS, 'utf8').split('\n').length - 1
    // All of them are in the midst of it.
    expect(await until(() => running() === 20, 5_000)).toBe(true)
    expect(await left()).toMatchObject({ asked: 20, ports: { length: 20 }, files: { length: 20 } })
    controller.abort(new Error('enough'))
    expect(new Set(await Promise.all(plans))).toEqual(new Set(['Error: enough']))
    expect([started.length, started.filter(alive)]).toEqual([20, []])
    expect(await left()).toEqual(nothing(20))
  })
})
