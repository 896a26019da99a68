import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package as a program would find it. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** Its folder, links followed: what Node takes for its identity. */
  readonly folder: string
  readonly peers: Readonly<Record<string, string>>
  readonly optionalPeers: readonly string[]
  /** Brings a Konductor module. */
  readonly isModule: boolean
  /** Finds another package as this one's own import would. */
  find(name: string): InstalledPackage | undefined
}

/** What is reachable from a stack project. */
export interface Installation {
  readonly packages: readonly InstalledPackage[]
  /** Dependencies of the project that are not there. */
  readonly missing: readonly string[]
  /** A package as the project itself finds it. */
  find(name: string): InstalledPackage | undefined
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

const readManifest = (folder: string): Fields | undefined => {
  try {
    return fieldsOf(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  } catch {
    return undefined
  }
}

const rangesIn = (manifest: Fields, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(manifest[key])).flatMap(([name, range]) =>
      typeof range === 'string' ? [[name, range]] : [],
    ),
  )

/** More than any project has, so that a folder that goes round in circles comes to an end. */
const most = 5_000

/**
 * Reads which packages a stack project reaches, by the package.json files alone.
 *
 * @returns nothing where the folder has no package.json.
 */
export const readInstallation = (root: string): Installation | undefined => {
  const manifest = readManifest(root)
  if (manifest === undefined) return undefined
  const known = new Map<string, InstalledPackage & { readonly wants: readonly string[] }>()

  const locate = (
    name: string,
    from: string,
  ): (InstalledPackage & { readonly wants: readonly string[] }) | undefined => {
    for (let folder = from; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', name)
      const own = readManifest(found)
      if (own !== undefined) return packageAt(name, realpathSync(found), own)
      if (folder === dirname(folder)) return undefined
    }
  }
  const packageAt = (name: string, folder: string, own: Fields) => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const peers = rangesIn(own, 'peerDependencies')
    const meta = fieldsOf(own['peerDependenciesMeta'])
    const one = {
      name,
      version: String(own['version'] ?? '0.0.0'),
      folder,
      peers,
      optionalPeers: Object.keys(peers).filter((peer) => fieldsOf(meta[peer])['optional'] === true),
      isModule: own['konductor'] !== undefined,
      find: (other: string) => locate(other, folder),
      wants: ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((key) =>
        Object.keys(rangesIn(own, key)),
      ),
    }
    known.set(folder, one)
    return one
  }

  const start = realpathSync(root)
  const direct = ['dependencies', 'devDependencies'].flatMap((key) => Object.keys(rangesIn(manifest, key)))
  const missing = direct.filter((name) => locate(name, start) === undefined)
  // A map goes on with what is added to it meanwhile.
  for (const { wants, folder } of known.values()) if (known.size < most) for (const name of wants) locate(name, folder)
  return { packages: [...known.values()], missing, find: (name) => locate(name, start) }
}
