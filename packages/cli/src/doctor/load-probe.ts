import type { Probe } from '@konductor/interfaces'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A module's probe, that it has none, or why it cannot be used. */
export type LoadedProbe = { readonly probe: Probe } | { readonly none: true } | { readonly broken: string }

const isProbe = (value: unknown): value is Probe => typeof Reflect.get(Object(value), 'check') === 'function'

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code')

/** Loads the export `probe` of a package's entry point `./probe`, as the stack project finds the package. */
export const loadProbe = async (root: string, packageName: string): Promise<LoadedProbe> => {
  let file: string
  try {
    file = createRequire(join(root, 'package.json')).resolve(`${packageName}/probe`)
  } catch (error) {
    const code = codeOf(error)
    return code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' || code === 'MODULE_NOT_FOUND'
      ? { none: true }
      : { broken: String(error) }
  }
  try {
    const exported: unknown = await import(pathToFileURL(file).href)
    const probe: unknown = Reflect.get(Object(exported), 'probe')
    return isProbe(probe) ? { probe } : { broken: 'it does not export a probe under the name `probe`' }
  } catch (error) {
    return { broken: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
