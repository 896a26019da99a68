import type { AnyCodec, TypeOf } from '../../config/codec/codec.ts'
import { canonicalCompliance } from '../../compliance/canonical-compliance.ts'
import { soundCompliance, type SoundCompliance } from '../../compliance/sound-compliance.ts'
import { decodeAt } from '../../config/codec/section.ts'
import { coreCodecs, type CoreSettings } from '../../config/settings/core-settings.ts'
import { LoggingCodec, type LoggingSettings } from '../../config/settings/logging.ts'
import type { Draft } from '../draft.ts'
import { valueAt, type Branch } from '../tree/node.ts'
import { decodeSection } from './decode-section.ts'

/** Core's own settings, and what is wrong with them. */
export interface DecodedCore {
  /** Absent when one of the sections did not decode. */
  readonly settings?: CoreSettings
  /** What compliance is judged by, which sections that did not decode take nothing from: its own as far as it is sound. */
  readonly compliance: SoundCompliance & { readonly environment: string | undefined }
  readonly drafts: readonly Draft[]
}

/** Decodes core's own sections. */
export const decodeCore = (tree: Branch, pulumiProject: string): DecodedCore => {
  const drafts: Draft[] = []
  const section = <C extends AnyCodec>(key: string, codec: C, nothing: unknown = {}): TypeOf<C> | undefined => {
    const node = tree.entries.get(key) ?? { source: tree.source, path: [], value: null }
    const read = decodeSection<TypeOf<C>>(
      key,
      { decode: (input, at) => decodeAt(codec, input ?? nothing, at), secretLeaves: () => [] },
      node,
      pulumiProject,
    )
    drafts.push(...read.drafts)
    return read.decoded?.config
  }
  const project = section('project', coreCodecs.project)
  const logging = section('logging', coreCodecs.logging)
  const metadata = section('metadata', coreCodecs.metadata)
  const compliance = section('compliance', coreCodecs.compliance)
  const modules = section('modules', coreCodecs.modules)
  const exports = section('exports', coreCodecs.exports)
  const outputs = section('outputs', coreCodecs.outputs, 'summary')
  const versions = section('versions', coreCodecs.versions)
  const older = ofOlderBlocks(tree)
  const environment = project?.environment ?? older['environment'] ?? textAt(tree, ['project', 'environment'])
  const sound =
    compliance === undefined
      ? soundCompliance(valueAt(tree, ['compliance']))
      : { settings: compliance, knowsReasons: true }
  const judged = { compliance: { ...sound, environment } }
  if (!project || !logging || !metadata || !compliance || !modules || !exports || !outputs || !versions)
    return { ...judged, drafts }
  return {
    ...judged,
    settings: {
      project: { name: pulumiProject, ...older, ...project },
      logging,
      metadata,
      compliance,
      modules,
      exports,
      outputs,
      versions,
    },
    drafts,
  }
}

const textAt = (tree: Branch, path: readonly string[]): string | undefined => {
  const value = valueAt(tree, path)
  return typeof value === 'string' ? value : undefined
}

/** What older compliance blocks say of the project. */
const ofOlderBlocks = (tree: Branch): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(canonicalCompliance(valueAt(tree, ['compliance'])).project).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  )

/** How a run logs, as far as it can be known: what a mistake in the section leaves open is as by default. */
export const loggingOf = (tree: Branch): LoggingSettings => {
  const byDefault: LoggingSettings = { level: 'standard', format: 'text' }
  const decoded = decodeAt(LoggingCodec, valueAt(tree, ['logging']) ?? {}, 'logging')
  return decoded._tag === 'Right' ? decoded.right : byDefault
}

/** Whether a configuration that may still have mistakes names tags to protect. */
export const protectsTags = (tree: Branch): boolean => {
  const keys = valueAt(tree, ['metadata', 'protected'])
  return Array.isArray(keys) && keys.length > 0
}
