import { mkdtemp, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ManifestSet } from './cached-manifests.ts'
import { checkout, type Why } from './checkout.ts'
import { collectObjects, isKustomization } from './collect-objects.ts'
import { filesOf } from './files-of.ts'
import type { ManifestFault } from './manifest-fault.ts'
import { sourceWords, type ManifestSource } from './manifest-source.ts'
import { readDocuments } from './read-documents.ts'
import { renderKustomization } from './render-kustomization.ts'

/** What came of fetching a source: its objects, unless a fault is a problem. */
export interface FetchedManifests {
  readonly set?: ManifestSet
  readonly why?: Why
  readonly faults: readonly ManifestFault[]
}

/** Gets the manifests of a source from its repository. Leaves nothing behind. */
export const fetchManifests = async (
  source: ManifestSource,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<FetchedManifests> => {
  const root = await mkdtemp(join(tmpdir(), 'konductor-manifests-'))
  try {
    const why = await checkout(source, root, env, signal)
    return why === undefined ? await inFolder(source, root, env, signal) : { why, faults: [] }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const failed = (_tag: string, because: string, fix: string): FetchedManifests => ({
  why: { _tag, because, fix },
  faults: [],
})

const inFolder = async (
  source: ManifestSource,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<FetchedManifests> => {
  const { path } = source
  const folder = join(root, path)
  // A link on the way would lead out of the repository, into this machine.
  const isFolder = await realpath(folder).then(
    async (real) => real === join(await realpath(root), path) && (await stat(real)).isDirectory(),
    () => false,
  )
  if (!isFolder)
    return failed(
      'PathNotInCommit',
      `there is no folder ${path} at that commit`,
      'correct versionControl.path, or name a commit that has it; to have nothing of it on the cluster, take commit out',
    )
  const { texts, faults: around } = filesOf(root, path)
  const inPath = path === '' ? '' : `${path}/`
  const start = texts.find(
    ([file]) => file.startsWith(inPath) && isKustomization(file) && !file.slice(inPath.length).includes('/'),
  )
  const plain = start === undefined && !(await hasFile(join(folder, 'Kustomization')))
  if (plain) {
    const read = texts.map(([file, text]) => readDocuments(text, file))
    return collected(source, 'files', read, around)
  }
  const rendered = await renderKustomization(folder, env, signal)
  if ('why' in rendered) return { why: rendered.why, faults: [] }
  return collected(source, rendered.by, [readDocuments(rendered.text, `${inPath}kustomization.yaml (as made)`)], [])
}

const hasFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

const collected = (
  source: ManifestSource,
  by: string,
  read: readonly ReturnType<typeof readDocuments>[],
  around: readonly ManifestFault[],
): FetchedManifests => {
  const { objects, faults: found } = collectObjects(read.flatMap(({ documents }) => documents))
  const faults = [...around, ...read.flatMap((file) => file.faults), ...found]
  if (faults.some(({ severity }) => severity === 'problem')) return { faults }
  if (objects.length === 0)
    return {
      ...failed(
        'NoManifests',
        `${sourceWords(source)} holds no manifest: everything that came from there would be deleted`,
        'correct versionControl.path or commit; to have nothing of it on the cluster, take commit out',
      ),
      faults,
    }
  return { set: { source, by, objects }, faults }
}
