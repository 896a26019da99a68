import { explain, type Explained } from '@konductor/core/config'
import { readStackConfig } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from '../target/choose-target.ts'

/** A stack's configuration, read from its files as `validate` reads it. */
export const explainStack = async (
  { project, stack }: Target,
  env: Io['env'],
): Promise<Outcome<readonly Problem[], Explained>> => {
  const config = readStackConfig(project, stack)
  if (config._tag === 'Left') return config
  const { values, secretKeys } = config.right
  const right = await explain({
    root: project.root,
    project: project.name,
    stack,
    values,
    secretKeys,
    env,
    planned: true,
  })
  return { _tag: 'Right', right }
}
