import type { Io } from '../io.ts'
import { checkStack } from '../target/check-stack.ts'
import type { Target } from '../target/choose-target.ts'
import type { Checkup } from './validate-report.ts'

/** Checks the configuration of a stack. */
export type CheckConfiguration = (target: Target, env: Io['env']) => Promise<Checkup>

/** What core says of the configuration in the files, and the units it asks for. */
export const checkConfiguration: CheckConfiguration = async (target, env) => {
  const { findings, checked } = await checkStack(target, env)
  if (checked === undefined) return { findings, units: [] }
  const { units, modules, moduleList } = checked
  return {
    findings,
    units,
    modules: { list: moduleList, ids: modules.filter(({ installed }) => installed).map(({ id }) => id) },
  }
}
