import type { Probe } from '@konductor/interfaces'
import { loadExport } from '../modules/load-export.ts'

/** A module's probe, that it has none, or why it cannot be used. */
export type LoadedProbe = { readonly probe: Probe } | { readonly none: true } | { readonly broken: string }

const isProbe = (value: unknown): value is Probe => typeof Reflect.get(Object(value), 'check') === 'function'

/** Loads the export `probe` of a package's entry point `./probe`, as the stack project finds the package. */
export const loadProbe = async (root: string, packageName: string): Promise<LoadedProbe> => {
  const loaded = await loadExport(root, packageName, { entry: 'probe', name: 'probe', is: isProbe })
  return 'value' in loaded ? { probe: loaded.value } : loaded
}
