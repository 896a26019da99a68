import { status } from '@grpc/grpc-js'
import { Refusal } from './failure.ts'

/** @throws Refusal in the engine's words for a type that names no package, module and name. */
export const checkType = (type: string): void => {
  if (type.split(':').length >= 3) return
  throw new Refusal(`Type '${type}' is not a valid type token (must have format '*:*:*')`, status.INVALID_ARGUMENT)
}
