import type { Plan, PlanOptions } from '@konductor/planner'
import type { CheckConfiguration } from './validate/check-configuration.ts'
import type { TagModule } from './plan/effective-tags.ts'

/** The parts that do the work. Each is loaded only when a command needs it: `validate` never loads the planner. */
export interface Tools {
  readonly plan: (options: PlanOptions) => Promise<Plan>
  readonly check: CheckConfiguration
  /** The modules a stack project depends on. */
  readonly modules: (root: string) => Promise<readonly TagModule[]>
}

/** The parts as they are installed. */
export const installedTools: Tools = {
  plan: async (options) => (await import('@konductor/planner')).plan(options),
  check: async (target, env) => (await import('./validate/check-configuration.ts')).checkConfiguration(target, env),
  modules: async (root) => (await import('./plan/modules-of.ts')).modulesOf(root),
}
