import type { Problem } from '@konductor/interfaces'
import { getProject, getRootDirectory, getStack } from '@pulumi/pulumi/metadata.js'
import * as pulumiConfig from '@pulumi/pulumi/runtime/config.js'
import { getMonitor, isDryRun } from '@pulumi/pulumi/runtime/settings.js'
import { getStackResource } from '@pulumi/pulumi/runtime/stack.js'
import { AsyncLocalStorage } from 'node:async_hooks'
import { runError } from './run-error.ts'

/** What Pulumi told this process. */
export interface Program {
  readonly project: string
  readonly stack: string
  /** The folder of Pulumi.yaml, which is not the working directory when `main` lies deeper. */
  readonly root: string
  readonly dryRun: boolean
  /** Where the planner looks for what it cannot see; only in a plan. */
  readonly planFile: string | undefined
  readonly planned: boolean
  /** Configuration as Pulumi hands it over: `namespace:key` → text. */
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** A unit test, with Pulumi's mocks in place of an engine. */
  readonly mocked: boolean
  /** The process is the program's own: how it ends tells Pulumi how the program did. */
  readonly ownProcess: boolean
  /** Errors of builders are shown with their traces. */
  readonly debug: boolean
}

/** The SDK has this function and leaves it out of its types. */
const isConfigSecret = (key: string): boolean => {
  const ask: unknown = Reflect.get(pulumiConfig, 'isConfigSecret')
  return typeof ask === 'function' && ask(key) === true
}

/** Pulumi's Automation API runs programs within a process of somebody else's, each in a store of its own. */
const isInline = (): boolean => {
  const stores: unknown = Reflect.get(globalThis, 'asyncLocalStorage')
  return stores instanceof AsyncLocalStorage && stores.getStore() !== undefined
}

/** Whatever does not show that it is Pulumi's mocks is taken for an engine: with one, the guard has to stand. */
const isMocked = (monitor: object): boolean => typeof Reflect.get(monitor, 'mocks') === 'object'

/** The file that a planner looks into; only in a plan, whatever is left over in the environment of an update. */
const planFileOf = (env: Readonly<Record<string, string | undefined>>, mocked: boolean): string | undefined => {
  const file = env['KONDUCTOR_PLAN'] ?? ''
  return file === '' || !(mocked || isDryRun()) ? undefined : file
}

/** Whether this process was started by Pulumi's engine for one program, and ends with it. A plan has its own way. */
export const isOwnProgram = (env: Readonly<Record<string, string | undefined>>): boolean => {
  const monitor = getMonitor()
  return monitor !== undefined && !isMocked(monitor) && !isInline() && planFileOf(env, false) === undefined
}

/**
 * What Pulumi told this process, read when `deploy` is called.
 *
 * @throws RunError when it is not Pulumi that runs the program.
 */
export const programOf = (env: Readonly<Record<string, string | undefined>>): Program => {
  const monitor = getMonitor()
  if (monitor === undefined) {
    throw runError('this is a Pulumi program: run it with pulumi preview, pulumi up or konductor plan')
  }
  const values: Record<string, string> = { ...pulumiConfig.allConfig() }
  const mocked = isMocked(monitor)
  const planFile = planFileOf(env, mocked)
  return {
    project: getProject(),
    stack: getStack(),
    root: getRootDirectory() || process.cwd(),
    dryRun: isDryRun(),
    planFile,
    planned: planFile !== undefined,
    values,
    secretKeys: Object.keys(values).filter(isConfigSecret),
    env,
    mocked,
    ownProcess: !mocked && !isInline(),
    debug: (env['KONDUCTOR_DEBUG'] ?? '') !== '',
  }
}

const deployed = new WeakSet<object>()

/** A second `deploy` in one program: both would build the same units. */
export const secondDeploy = (): readonly Problem[] => {
  const stack = getStackResource()
  if (stack === undefined) return []
  if (!deployed.has(stack)) {
    deployed.add(stack)
    return []
  }
  return [
    {
      _tag: 'DeployedTwice',
      at: 'deploy',
      because: 'the program calls deploy more than once; each call would build every unit of the stack',
      fix: 'call deploy once, with all modules; resources of the program itself go into extend',
    },
  ]
}
