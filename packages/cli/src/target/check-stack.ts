import { check, type CheckOptions } from '@konductor/core/config'
import { fileFindings } from '@konductor/host'
import type { Finding } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import { asFinding } from '../problems/by-severity.ts'
import type { Target } from './choose-target.ts'
import { stackOptions } from './stack-options.ts'
import { together } from './together.ts'

type Checked = Extract<Awaited<ReturnType<typeof check>>, { readonly _tag: 'Right' }>['right']

/** What core says of the configuration in a stack's files. */
export interface StackCheck {
  readonly findings: readonly Finding[]
  /** Not there when the findings hold problems. */
  readonly checked?: Checked
}

/** The phases of a run that need no Pulumi, on what the files say. */
export const checkStack = async (
  target: Target,
  env: Io['env'],
  more: Pick<CheckOptions, 'fetching' | 'building'> = {},
): Promise<StackCheck> => {
  const read = stackOptions(target, env)
  if (read._tag === 'Left') return { findings: read.left.map(asFinding) }
  const { config, options } = read.right
  const findings = fileFindings(config)
  const checked = await check({ ...options, ...more })
  return checked._tag === 'Left'
    ? { findings: together(findings, [...checked.left.problems.map(asFinding), ...checked.left.warnings]) }
    : { findings: together(findings, checked.right.warnings), checked: checked.right }
}
