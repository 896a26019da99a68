import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What an entry point of a package exports, that there is no such entry point, or why it cannot be used. */
export type Loaded<T> = { readonly value: T } | { readonly none: true } | { readonly broken: string }

/** An entry point of a package, and what it is to export. */
export interface Wanted<T> {
  /** `probe` for `<package>/probe`. */
  readonly entry: string
  readonly name: string
  is(value: unknown): value is T
}

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code')

/** Loads what an entry point of a package exports, as the stack project finds the package. */
export const loadExport = async <T>(
  root: string,
  packageName: string,
  { entry, name, is }: Wanted<T>,
): Promise<Loaded<T>> => {
  let file: string
  try {
    file = createRequire(join(root, 'package.json')).resolve(`${packageName}/${entry}`)
  } catch (error) {
    const code = codeOf(error)
    return code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' || code === 'MODULE_NOT_FOUND'
      ? { none: true }
      : { broken: String(error) }
  }
  try {
    const exported: unknown = await import(pathToFileURL(file).href)
    const value: unknown = Reflect.get(Object(exported), name)
    return is(value) ? { value } : { broken: `it does not export a ${name} under the name \`${name}\`` }
  } catch (error) {
    return { broken: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
