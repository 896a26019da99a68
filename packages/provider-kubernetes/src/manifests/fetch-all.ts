import { withinTime } from '@konductor/core/probe'
import type { FetchResult, Fetcher, Finding, ProbeSurroundings, Unit } from '@konductor/interfaces'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { cachedManifests, manifestsFile, manifestsText, type ManifestSet } from './cached-manifests.ts'
import { fetchManifests } from './fetch-manifests.ts'
import type { ManifestsUnit } from './manifests.units.ts'
import { sourceKey, sourceWords, type ManifestSource } from './manifest-source.ts'

/** Core hands over every unit of the module; their settings are those that this package made. */
const isManifests = (unit: Unit): unit is Unit & Pick<ManifestsUnit, 'kind' | 'settings'> => unit.kind === 'manifests'

/** Fetches each source once, whatever the number of clusters that have it. */
export const fetchAll: Fetcher['fetch'] = async (units, surroundings, signal) => {
  const sources = new Map<string, { readonly at: string; readonly source: ManifestSource }>()
  for (const unit of units) {
    if (!isManifests(unit) || unit.settings.source === undefined) continue
    const { source } = unit.settings
    const key = sourceKey(source)
    if (!sources.has(key)) sources.set(key, { at: unit.at, source })
  }
  return Promise.all([...sources.values()].map(({ at, source }) => fetchOne(at, source, surroundings, signal)))
}

const fetchOne = async (
  at: string,
  source: ManifestSource,
  { root, env, timeout }: ProbeSurroundings,
  signal: AbortSignal,
): Promise<FetchResult> => {
  const what = `manifests: ${sourceWords(source)}`
  const failed = (_tag: string, because: string, fix: string): FetchResult => ({
    what,
    findings: [{ _tag, severity: 'problem', at, because, fix }],
  })
  try {
    const { set, why, faults } = await withinTime((ending) => fetchManifests(source, env, ending), timeout, signal)
    const findings = faults.map(({ where, because, ...rest }): Finding => ({
      ...rest,
      at,
      because: `${where}: ${because}`,
    }))
    if (set === undefined) {
      const more = why === undefined ? [] : [{ ...why, severity: 'problem' as const, at }]
      return { what, findings: [...findings, ...more] }
    }
    const other = madeOtherwise(root, set)
    const file = await keep(root, set)
    return { what, file, says: said(set), findings: [...findings, ...(other ? [otherObjects(at, set)] : [])] }
  } catch (error) {
    signal.throwIfAborted()
    return failed(
      'ManifestsUnreachable',
      error instanceof Error && error.name === 'TimeoutError'
        ? `the repository does not answer in ${timeout / 1000} s`
        : `the manifests cannot be fetched: ${error instanceof Error ? error.message : String(error)}`,
      'try again with a longer --timeout, and see that `git ls-remote <repo>` works here; what was fetched before stays in use',
    )
  }
}

const said = ({ by, objects }: ManifestSet): string =>
  `${objects.length} ${objects.length === 1 ? 'object' : 'objects'}${by === 'files' ? '' : `, made by ${by}`}`

/** Whether the commit made other objects when it was fetched before. */
const madeOtherwise = (root: string, set: ManifestSet): boolean => {
  const before = cachedManifests(root, set.source)
  return before.state === 'found' && JSON.stringify(before.set.objects) !== JSON.stringify(set.objects)
}

const otherObjects = (at: string, { source, by }: ManifestSet): Finding => ({
  _tag: 'OtherManifests',
  severity: 'warning',
  at,
  because: `${sourceWords(source)} makes other objects than when it was fetched before: ${by} is another one, or a base that it names elsewhere is not pinned`,
  fix: 'look at `pulumi preview` with care; pin bases to a commit (?ref=…)',
})

/** Put there whole or not at all; a run may be reading it. Secrets may be among it. */
const keep = async (root: string, set: ManifestSet): Promise<string> => {
  const file = manifestsFile(root, set.source)
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  try {
    await writeFile(beside, manifestsText(set), { mode: 0o600 })
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
  return relative(root, file)
}
