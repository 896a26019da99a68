import type { AnyModule } from '@konductor/interfaces'
import { isMap } from '../../config/codec/collections.ts'
import { coreKeys } from '../../config/settings/core-settings.ts'
import { problem, type Draft } from '../draft.ts'

/** The version of the contract with modules that this core speaks. */
const contract = 1

const isFunction = (value: unknown): boolean => typeof value === 'function'

/** Whether a value has everything that core asks of a module. */
const isModule = (value: unknown): value is AnyModule =>
  isMap(value) &&
  ['id', 'displayName', 'packageName', 'version'].every((key) => typeof value[key] === 'string') &&
  isFunction(value['units']) &&
  isFunction(value['load']) &&
  isMap(value['config']) &&
  ['decode', 'jsonSchema', 'secretLeaves', 'docs'].every((key) => isFunction(Reflect.get(Object(value['config']), key)))

/** The module that a value is, or why it is none. `from` names the package or file it came from. */
export const moduleOf = (value: unknown, from: string, at: string): AnyModule | Draft => {
  const spoken = isMap(value) ? value['contract'] : undefined
  if (typeof spoken === 'number' && spoken !== contract)
    return problem(
      'WrongContract',
      at,
      `${from} is written to version ${spoken} of the module contract; this @konductor/core speaks version ${contract}`,
      `install versions of ${from} and @konductor/core that fit together`,
    )
  if (!isModule(value) || spoken !== contract)
    return problem(
      'NotAModule',
      at,
      `${from} does not export a module`,
      'export it under the name `module`: a ProviderModule of @konductor/interfaces',
    )
  if (coreKeys.includes(value.id))
    return problem(
      'NotAModule',
      at,
      `${from} calls its section ${JSON.stringify(value.id)}, which is one of core's own`,
      'give the module another id',
    )
  return value
}

export const isDraft = (value: AnyModule | Draft): value is Draft => '_tag' in value
