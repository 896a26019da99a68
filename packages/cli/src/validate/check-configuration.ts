import { isSecret } from '@konductor/core/config'
import type { Io } from '../io.ts'
import { checkStack } from '../target/check-stack.ts'
import type { Target } from '../target/choose-target.ts'
import type { Checkup } from './validate-report.ts'

/** Checks the configuration of a stack. */
export type CheckConfiguration = (target: Target, env: Io['env']) => Promise<Checkup>

const asData = (value: unknown): unknown => {
  if (isSecret(value)) return { secret: true }
  if (Array.isArray(value)) return value.map(asData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asData(item)]))
}

/** What core says of the configuration in the files, and the units it asks for as data without secrets. */
export const checkConfiguration: CheckConfiguration = async (target, env) => {
  const { findings, checked } = await checkStack(target, env)
  if (checked === undefined) return { findings, units: [] }
  const { units, modules, moduleList } = checked
  return {
    findings,
    units: units.map(asData),
    modules: { list: moduleList, ids: modules.filter(({ installed }) => installed).map(({ id }) => id) },
  }
}
