import { isMap } from '../../config/codec/collections.ts'
import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { join } from 'node:path'

/** A package that says it brings a module. */
export interface ModulePackage {
  readonly name: string
  /** The entry point that exports it: `@konductor/provider-aws/module`. */
  readonly entry: string
}

/** What the package.json of a stack project says of modules. */
export interface StackPackage {
  /** Direct dependencies that bring a module, in the order of the file. */
  readonly packages: readonly ModulePackage[]
  /** Direct dependencies that are not there. */
  readonly missing: readonly string[]
  /** Files of the project itself that export a module. */
  readonly own: readonly string[]
}

const readJson = (file: string): unknown => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return value
  } catch {
    return undefined
  }
}

const entryOf = (name: string, manifest: unknown): ModulePackage | undefined => {
  const said = isMap(manifest) ? manifest['konductor'] : undefined
  const entry = isMap(said) ? said['module'] : undefined
  return typeof entry === 'string' ? { name, entry: join(name, entry).replaceAll('\\', '/') } : undefined
}

/** Finds a package as the stack's own import would, also where its `exports` hide its package.json. */
const manifestOf = (name: string, from: string): string | undefined => {
  try {
    return findPackageJSON(name, from)
  } catch {
    return undefined
  }
}

/**
 * Reads which modules the stack's package.json leads to, without running any of their code.
 *
 * @returns `undefined` when the stack has none.
 */
export const readStackPackage = (root: string): StackPackage | undefined => {
  const file = join(root, 'package.json')
  const manifest = readJson(file)
  if (!isMap(manifest)) return undefined
  const { dependencies, konductor } = manifest
  const found = Object.keys(isMap(dependencies) ? dependencies : {}).map((dependency) => ({
    dependency,
    at: manifestOf(dependency, file),
  }))
  const own = isMap(konductor) ? konductor['modules'] : undefined
  return {
    packages: found.flatMap(({ dependency, at }) =>
      at === undefined ? [] : (entryOf(dependency, readJson(at)) ?? []),
    ),
    missing: found.flatMap(({ dependency, at }) => (at === undefined ? [dependency] : [])),
    own: Array.isArray(own) ? own.filter((entry): entry is string => typeof entry === 'string') : [],
  }
}
