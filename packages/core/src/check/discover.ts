import type { AnyModule } from '@konductor/interfaces'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMap } from '../config/codec/collections.ts'
import { problem, warning, type Draft } from './draft.ts'
import { isDraft, moduleOf } from './modules/module-shape.ts'
import { readStackPackage, type StackPackage } from './modules/stack-package.ts'
import { messageOf } from './result.ts'
import { timeLimit } from './time-limit.ts'

/** The modules of a run. */
export interface Discovered {
  readonly modules: readonly AnyModule[]
  readonly list: 'registered' | 'discovered'
  /** Direct dependencies that bring a module, registered or not. */
  readonly packages: readonly string[]
  readonly drafts: readonly Draft[]
}

const at = 'package.json'
const program = 'deploy({ modules })'

/**
 * Phase 2: the modules that were registered, or else those that the stack's package.json leads to.
 *
 * @param milliseconds after which a module is given up.
 */
export const discover = async (
  root: string,
  registered?: readonly unknown[],
  milliseconds = 60_000,
): Promise<Discovered> => {
  const stack = readStackPackage(root)
  const packages = (stack?.packages ?? []).map(({ name }) => name)
  const found =
    registered === undefined
      ? await Promise.all((stack === undefined ? [] : sources(root, stack)).map(load(milliseconds)))
      : listOf(registered).map((value, index) => moduleOf(value, nameOf(value, index), program))
  const drafts = found.filter(isDraft)
  const modules = found.filter((one): one is AnyModule => !isDraft(one))
  const first = modules.filter(({ id }, index) => modules.findIndex((other) => other.id === id) === index)
  return {
    modules: first,
    list: registered === undefined ? 'discovered' : 'registered',
    packages,
    drafts: withoutPlace([
      ...(stack === undefined
        ? []
        : registered === undefined
          ? stack.missing.map(notInstalled)
          : differences(stack, modules)),
      ...drafts,
      ...duplicates(modules, registered === undefined ? at : program),
    ]),
  }
}

/** The program's list; a program whose types nobody checked can register one module without brackets. */
const listOf = (registered: unknown): readonly unknown[] => (Array.isArray(registered) ? registered : [registered])

/** A file's name is no path in configuration. */
const withoutPlace = (drafts: readonly Draft[]): readonly Draft[] => drafts.map((draft) => ({ ...draft, spot: 'none' }))

const nameOf = (value: unknown, index: number): string =>
  isMap(value) && typeof value['packageName'] === 'string' ? value['packageName'] : `entry ${index + 1}`

interface ModuleSource {
  /** The package, or the file of the project. */
  readonly from: string
  /** The file to import; throws when there is none. */
  resolve(): string
}

const sources = (root: string, { packages, own }: StackPackage): readonly ModuleSource[] => {
  const require = createRequire(join(root, 'package.json'))
  return [
    ...packages.map(({ name, entry }) => ({ from: name, resolve: () => require.resolve(entry) })),
    ...own.map((file) => ({ from: file, resolve: () => join(root, file) })),
  ]
}

const load =
  (milliseconds: number) =>
  async ({ from, resolve }: ModuleSource): Promise<AnyModule | Draft> => {
    const limit = timeLimit(milliseconds, 'it had not loaded')
    try {
      const exported: unknown = await Promise.race([import(pathToFileURL(resolve()).href), limit.reached])
      return moduleOf(Reflect.get(Object(exported), 'module'), from, at)
    } catch (error) {
      return brokenModule(from, error)
    } finally {
      limit.cancel()
    }
  }

const brokenModule = (from: string, error: unknown): Draft => {
  const [first = ''] = messageOf(error).split('\n')
  const missing = /Cannot find package '([^']+)'/.exec(first)?.[1]
  return problem(
    'BrokenModule',
    at,
    `${from} cannot be loaded: ${first}`,
    missing === undefined ? `repair, update or remove ${from}` : `npm install ${missing}`,
  )
}

const notInstalled = (name: string): Draft =>
  problem('PackageNotInstalled', at, `${name} is a dependency, and is not installed`, 'npm install')

const duplicates = (modules: readonly AnyModule[], where: string): readonly Draft[] =>
  modules.flatMap(({ id, packageName }, index) => {
    const first = modules.findIndex((other) => other.id === id)
    const other = modules[first]
    if (other === undefined || first === index) return []
    return [
      problem(
        'DuplicateModule',
        where,
        other.packageName === packageName
          ? `the module ${JSON.stringify(id)} of ${packageName} is there twice`
          : `${other.packageName} and ${packageName} both are the module ${JSON.stringify(id)}`,
        'keep one of them',
      ),
    ]
  })

/** What tools find and what the program registers must be one list. */
const differences = (stack: StackPackage, modules: readonly AnyModule[]): readonly Draft[] => {
  const registered = new Set(modules.map(({ packageName }) => packageName))
  const known = new Set(stack.packages.map(({ name }) => name))
  const unregistered = [...known].filter((name) => !registered.has(name))
  const unlisted = stack.own.length > 0 ? [] : [...registered].filter((name) => !known.has(name))
  return [
    ...unregistered.map((name) =>
      warning(
        'ModulesDiffer',
        at,
        `${name} is a dependency that brings a module, and deploy({ modules }) does not register it`,
        `register it, or remove the dependency: npm uninstall ${name}`,
      ),
    ),
    ...unlisted.map((name) =>
      warning(
        'ModulesDiffer',
        at,
        `deploy({ modules }) registers ${name}, which the dependencies of the stack do not lead to: tools do not see it`,
        `npm install ${name}, or name its file under "konductor": { "modules": […] } in package.json`,
      ),
    ),
  ]
}
