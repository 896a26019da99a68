import type { BuiltUnits } from '@konductor/interfaces'
import { comesLater } from './later.ts'
import { runError } from './run-error.ts'
import type { ProgramOutputs } from './options.ts'

/**
 * The program's own resources, on what was built.
 *
 * @throws what `extend` throws, and when it returns a promise: what comes later would come too late.
 */
export const extended = <O extends ProgramOutputs>(
  extend: ((built: BuiltUnits) => O) | undefined,
  built: BuiltUnits,
): O => {
  // Without `extend` the type says that there are no outputs.
  const outputs: O = extend === undefined ? ({} as O) : extend(built)
  if (comesLater(outputs))
    throw runError('extend returned a promise; it is synchronous, and what comes later is an Output')
  return outputs ?? ({} as O)
}
