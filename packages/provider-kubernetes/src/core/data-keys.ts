import type { KubernetesUnit } from '../units.ts'
import { loginsKey } from './secret-types.ts'

/** The keys of the data that a config map or secret of this stack has, sorted; nothing of what is neither. */
export const dataKeysOf = (unit: KubernetesUnit): readonly string[] | undefined => {
  if (unit.kind === 'configMap') {
    const { data, binaryData, files } = unit.settings
    return Object.keys({ ...data, ...binaryData, ...files }).sort()
  }
  if (unit.kind !== 'secret') return undefined
  const { data, binaryData, registries } = unit.settings
  const logins = registries === undefined ? {} : { [loginsKey]: registries }
  return Object.keys({ ...data, ...binaryData, ...logins }).sort()
}
