import { check } from '@konductor/core/config'
import { readStackConfig } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from './choose-target.ts'
import { fileFindings } from './file-findings.ts'

type Checked = Extract<Awaited<ReturnType<typeof check>>, { readonly _tag: 'Right' }>['right']

/** What core says of the configuration in a stack's files. */
export interface StackCheck {
  readonly findings: readonly Finding[]
  /** Not there when the findings hold problems. */
  readonly checked?: Checked
}

const asFinding = (problem: Problem): Finding => ({ ...problem, severity: 'problem' })

// One mistake seen by the reader of the file and by the check is one finding.
const distinct = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>()
  return findings.filter(({ _tag, at }) => {
    const key = `${_tag} ${at}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The phases of a run that need no Pulumi, on what the files say. */
export const checkStack = async ({ project, stack }: Target, env: Io['env']): Promise<StackCheck> => {
  const config = readStackConfig(project, stack)
  if (config._tag === 'Left') return { findings: config.left.map(asFinding) }
  const { values, secretKeys } = config.right
  const findings = fileFindings(config.right)
  const options = { root: project.root, project: project.name, stack, values, secretKeys, env, planned: true }
  const checked = await check(options)
  return checked._tag === 'Left'
    ? { findings: distinct([...findings, ...checked.left.problems.map(asFinding), ...checked.left.warnings]) }
    : { findings: distinct([...findings, ...checked.right.warnings]), checked: checked.right }
}
