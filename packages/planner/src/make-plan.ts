import { readProject } from '@konductor/host'
import { resolve } from 'node:path'
import { configurationOf } from './configuration-of.ts'
import { inOrder } from './graph/in-order.ts'
import { plannedResource } from './graph/planned-resource.ts'
import type { PlanOptions } from './plan-options.ts'
import type { Plan } from './plan.ts'
import { notStarted, runProgram, type ProgramRun } from './run-program.ts'
import { stackOf } from './stack-of.ts'
import { rememberFolder } from './text/plan-folder.ts'
import { readableProperties } from './wire/readable.ts'

const runOf = async (options: PlanOptions): Promise<readonly [project: string, stack: string, run: ProgramRun]> => {
  const project = readProject(options.project)
  if (project._tag === 'Left') return ['', options.stack, notStarted(project.left)]
  const { name } = project.right
  const named = stackOf(project.right, options)
  if (named._tag === 'Left') return [name, options.stack, notStarted(named.left)]
  const { stack } = named.right
  const asked = { ...options, ...named.right }
  const configured = configurationOf(project.right, asked)
  if (configured._tag === 'Left') return [name, stack, notStarted(configured.left)]
  return [name, stack, await runProgram(project.right, configured.right, asked)]
}

/**
 * What a Pulumi program would create on an empty stack, found by running the unmodified program in a process of its own
 * without Pulumi's engine. It connects to nothing outside this machine, and creates nothing.
 *
 * What the user can put right is in the plan's `problems`, and `ended` says whether the program ran to its end.
 *
 * @throws the reason of `options.signal` when that is aborted.
 */
export const plan = async (options: PlanOptions): Promise<Plan> => {
  options.signal?.throwIfAborted()
  const began = performance.now()
  const [project, stack, run] = await runOf(options)
  const made: Plan = {
    schemaVersion: 1,
    project,
    stack,
    resources: inOrder(run.registrations).map(plannedResource),
    outputs: readableProperties(run.outputs),
    problems: run.problems,
    ...(run.notPlanned.length === 0 ? {} : { notPlanned: run.notPlanned }),
    log: run.log,
    timings: { ...run.timings, total: Math.round(performance.now() - began) },
    ended: run.ended,
  }
  return rememberFolder(made, resolve(options.project))
}
