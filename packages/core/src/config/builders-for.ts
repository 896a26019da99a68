import type { Catalogue, ModuleImplementation } from '@konductor/interfaces'

type Builders<C extends Catalogue> = ModuleImplementation<C>['build']

/** For each kind of a module, what loads its builder: one function for all kinds of a service. */
export type BuilderSources<C extends Catalogue> = {
  readonly [K in keyof C & string]: () => Promise<Pick<Builders<C>, K>>
}

/**
 * The builders of some kinds, so that a run loads no SDK that it does not need; those of all where none are named.
 *
 * @example
 * // const s3 = async () => (await import('./s3/s3.builders.ts')).s3Builders
 * // const sources: BuilderSources<Acme> = { bucket: s3, logBucket: s3 }
 * // load: async (kinds) => ({ build: await buildersFor<Acme>(sources, kinds) })
 */
export const buildersFor = async <C extends Catalogue>(
  sources: BuilderSources<C> & Readonly<Record<string, () => Promise<Partial<Builders<C>>>>>,
  kinds?: ReadonlySet<string>,
): Promise<Partial<Builders<C>>> => {
  const wanted = Object.entries<() => Promise<Partial<Builders<C>>>>(sources).filter(
    ([kind]) => kinds?.has(kind) ?? true,
  )
  const loaded = await Promise.all([...new Set(wanted.map(([, load]) => load))].map((load) => load()))
  return loaded.reduce<Partial<Builders<C>>>((all, builders) => ({ ...all, ...builders }), {})
}
