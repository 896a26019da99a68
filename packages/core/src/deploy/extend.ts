import type { BuiltUnits } from '@konductor/interfaces'
import type { View } from './built-units.ts'
import { comesLater } from '../check/later.ts'
import { runError } from './run-error.ts'
import type { ProgramOutputs } from './options.ts'

/**
 * The program's own resources, on what was built.
 *
 * @throws what `extend` throws, and when it returns a promise: what comes later would come too late.
 */
export const extended = <O extends ProgramOutputs>(extend: ((built: BuiltUnits) => O) | undefined, built: View): O => {
  // Without `extend` the type says that there are no outputs.
  let outputs = {} as O
  try {
    if (extend !== undefined) outputs = extend(built.units)
  } finally {
    built.close()
  }
  if (comesLater(outputs))
    throw runError('extend returned a promise; it is synchronous, and what comes later is an Output')
  return outputs ?? ({} as O)
}
