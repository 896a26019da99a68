import type { CheckedModule } from '@konductor/core/config'
import type { Fetcher, FetchResult } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import { loadExport } from '../modules/load-export.ts'

const isFetcher = (value: unknown): value is Fetcher => typeof Reflect.get(Object(value), 'fetch') === 'function'

/** A module by anybody else may give anything. */
const isResult = (value: unknown): value is FetchResult =>
  typeof Reflect.get(Object(value), 'what') === 'string' && Array.isArray(Reflect.get(Object(value), 'findings'))

const broken = (name: string, because: string): FetchResult => ({
  what: name,
  findings: [
    {
      _tag: 'BrokenFetcher',
      severity: 'problem',
      at: `${name}/fetch`,
      because: `${name} cannot fetch what its units need: ${because}`,
      fix: `update or repair ${name}`,
    },
  ],
})

/** Has each enabled module fetch what its units need, all at once. */
export const fetchForModules = async (
  root: string,
  modules: readonly CheckedModule[],
  seconds: number,
  { env, signal }: Pick<Io, 'env' | 'signal'>,
): Promise<readonly FetchResult[]> => {
  const all = await Promise.all(
    modules.map(async ({ enabled, units, module }): Promise<readonly FetchResult[]> => {
      if (!enabled || units.length === 0 || module === undefined) return []
      const name = module.packageName
      const loaded = await loadExport(root, name, { entry: 'fetch', name: 'fetcher', is: isFetcher })
      if ('none' in loaded) return []
      if ('broken' in loaded) return [broken(name, loaded.broken)]
      try {
        const surroundings = { root, env, planned: false, fetching: true, timeout: seconds * 1000 }
        const results: unknown = await loaded.value.fetch(units, surroundings, signal)
        if (!Array.isArray(results) || !results.every(isResult)) throw new Error('what it gives are no results')
        return results
      } catch (error) {
        signal.throwIfAborted()
        return [broken(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))]
      }
    }),
  )
  return all.flat()
}
