import type { Io } from '../io.ts'
import { checkStack } from '../target/check-stack.ts'
import type { Target } from '../target/choose-target.ts'
import type { TagModule } from './effective-tags.ts'

/** The modules that a stack project depends on; none in a project that is not Konductor's, or whose check fails. */
export const modulesOf = async (target: Target, env: Io['env']): Promise<readonly TagModule[]> =>
  (await checkStack(target, env)).checked?.modules.flatMap(({ module }) => module ?? []) ?? []
