import type { CheckOptions } from '@konductor/core/config'
import { readStackConfig, type StackConfig } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from './choose-target.ts'

/** A stack as its files say it, in the form in which core takes it. */
export interface StackOptions {
  readonly config: StackConfig
  readonly options: CheckOptions
}

/** Reads the files of a stack; what the machine lacks for it is no problem of theirs. */
export const stackOptions = ({ project, stack }: Target, env: Io['env']): Outcome<readonly Problem[], StackOptions> => {
  const read = readStackConfig(project, stack)
  if (read._tag === 'Left') return read
  const config = read.right
  const { values, secretKeys } = config
  const options = { root: project.root, project: project.name, stack, values, secretKeys, env, planned: true }
  return { _tag: 'Right', right: { config, options } }
}
