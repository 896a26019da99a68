import { check, explain, type CheckOptions } from '@konductor/core/config'
import { readProject, readStackConfig } from '@konductor/host'

/** Milliseconds by step. */
export type Phases = Readonly<Record<Step, number>>

/** `read`: YAML, provenance, merging. `decode`: codecs, units, references, ordering. `explain`: every origin looked up. */
export const steps = ['read', 'decode', 'explain'] as const
export type Step = (typeof steps)[number]

const optionsOf = (root: string): CheckOptions => {
  const project = readProject(root)
  if (project._tag === 'Left') throw new Error(JSON.stringify(project.left))
  const config = readStackConfig(project.right, 'bench')
  if (config._tag === 'Left') throw new Error(JSON.stringify(config.left))
  const { values, secretKeys } = config.right
  return { root, project: project.right.name, stack: 'bench', values, secretKeys, env: {}, planned: true }
}

/** Checks and explains a project in this process, and measures each step. */
export const measurePhases = async (root: string): Promise<Phases> => {
  const options = optionsOf(root)
  const ends = new Map<string, number>()
  const started = performance.now()
  const checked = await check({ ...options, onPhase: (phase) => ends.set(phase, performance.now()) })
  if (checked._tag === 'Left') throw new Error(JSON.stringify(checked.left.problems.slice(0, 3)))
  const explained = await explain(options)
  const before = performance.now()
  explained.written()
  const at = (phase: string): number => ends.get(phase) ?? Number.NaN
  return {
    read: at('read') - started,
    decode: at('decode') - at('discover'),
    explain: performance.now() - before,
  }
}
