import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Plan, PlannedResource } from '@konductor/planner'
import { onTestFinished } from 'vitest'
import type { Io } from '../io.ts'
import { run } from '../run.ts'
import type { Tools } from '../tools.ts'

/** What a run of the command left behind. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in this process, with streams that only remember. */
export const runInProcess = async (
  args: readonly string[],
  tools: Partial<Tools> = {},
  io: Partial<Io> & { readonly terminal?: boolean } = {},
): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const isTTY = io.terminal === true
  const notExpected = (): never => {
    throw new Error('this command was not expected to need that')
  }
  const code = await run(
    args,
    {
      stdout: { write: (text) => out.push(text), isTTY },
      stderr: { write: (text) => err.push(text), isTTY },
      env: {},
      cwd: process.cwd(),
      signal: new AbortController().signal,
      ...io,
    },
    { plan: notExpected, check: notExpected, modules: async () => ({ modules: [], unusable: [] }), ...tools },
  )
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** A folder with these files, gone when the test is over. @returns its path */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A project called `shop` with these stacks. @returns its folder */
export const projectWith = (...stacks: readonly string[]): string =>
  folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    ...Object.fromEntries(stacks.map((stack) => [`Pulumi.${stack}.yaml`, 'config: {}\n'])),
  })

/** A URN of the stack `shop/dev`. */
export const urnOf = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`

/** A planned custom resource. */
export const resource = (type: string, name: string, more: Partial<PlannedResource> = {}): PlannedResource => ({
  urn: urnOf(type, name),
  type,
  name,
  custom: true,
  dependencies: [],
  inputs: {},
  options: {},
  ...more,
})

/** A plan of the stack `shop/dev`. */
export const planOf = (more: Partial<Plan> = {}): Plan => ({
  schemaVersion: 1,
  project: 'shop',
  stack: 'dev',
  resources: [],
  outputs: {},
  problems: [],
  log: [],
  timings: { total: 1234 },
  ended: { ok: true, exitCode: 0 },
  ...more,
})
