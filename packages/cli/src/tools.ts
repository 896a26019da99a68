import type { Plan, PlanOptions } from '@konductor/planner'
import type { Io } from './io.ts'
import type { Target } from './target/choose-target.ts'
import type { CheckConfiguration } from './validate/check-configuration.ts'
import type { StackModules } from './plan/modules-of.ts'

/** The parts that do the work. Each is loaded only when a command needs it: `validate` never loads the planner. */
export interface Tools {
  readonly plan: (options: PlanOptions) => Promise<Plan>
  readonly check: CheckConfiguration
  /** The modules a stack project depends on. */
  readonly modules: (target: Target, env: Io['env']) => Promise<StackModules>
}

/** The parts as they are installed. */
export const installedTools: Tools = {
  plan: async (options) => (await import('@konductor/planner')).plan(options),
  check: async (target, env) => (await import('./validate/check-configuration.ts')).checkConfiguration(target, env),
  modules: async (target, env) => (await import('./plan/modules-of.ts')).modulesOf(target, env),
}
