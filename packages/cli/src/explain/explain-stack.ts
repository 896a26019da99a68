import { explain, type Explained } from '@konductor/core/config'
import type { Outcome, Problem } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import type { Target } from '../target/choose-target.ts'
import { stackOptions } from '../target/stack-options.ts'

/** A stack's configuration, read from its files as `validate` reads it. */
export const explainStack = async (target: Target, env: Io['env']): Promise<Outcome<readonly Problem[], Explained>> => {
  const read = stackOptions(target, env)
  return read._tag === 'Left' ? read : { _tag: 'Right', right: await explain(read.right.options) }
}
