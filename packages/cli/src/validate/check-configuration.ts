import { check, isSecret } from '@konductor/core/config'
import { readStackConfig } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from '../target/choose-target.ts'
import type { Checkup } from './validate-report.ts'

/** Checks the configuration of a stack. */
export type CheckConfiguration = (target: Target, env: Io['env']) => Promise<Checkup>

const asFinding = (problem: Problem): Finding => ({ ...problem, severity: 'problem' })

// One mistake seen by the reader of the file and by the check is one finding.
const distinct = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>()
  return findings.filter(({ _tag, at }) => {
    const key = `${_tag} ${at}`
    return !seen.has(key) && seen.add(key)
  })
}

const asData = (value: unknown): unknown => {
  if (isSecret(value)) return { secret: true }
  if (Array.isArray(value)) return value.map(asData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asData(item)]))
}

/** What core says of the configuration in the files: the phases of a run that need no Pulumi. */
export const checkConfiguration: CheckConfiguration = async ({ project, stack }, env) => {
  const config = readStackConfig(project, stack)
  if (config._tag === 'Left') return { findings: config.left.map(asFinding), units: [] }
  const { values, secretKeys, findings } = config.right
  const options = { root: project.root, project: project.name, stack, values, secretKeys, env, planned: true }
  const checked = await check(options)
  if (checked._tag === 'Left') return { findings: distinct([...findings, ...checked.left.map(asFinding)]), units: [] }
  const { warnings, units, modules, moduleList } = checked.right
  return {
    findings: distinct([...findings, ...warnings]),
    units: units.map(asData),
    modules: { list: moduleList, ids: modules.filter(({ installed }) => installed).map(({ id }) => id) },
  }
}
