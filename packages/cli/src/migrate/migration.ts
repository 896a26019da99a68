import type { WrittenFile, WrittenSetting, WrittenSettings } from '@konductor/core/config'
import { formatPath } from '@konductor/host'
import type { ChangedFile } from '../files/write-together.ts'
import { migratedLayer } from './migrated-layer.ts'
import { migratedStack } from './migrated-stack.ts'
import { withCanonicalCompliance, type LeftOut } from './sorted-settings.ts'

/** What a migration starts from. */
export interface MigrationInput {
  /** The name of the Pulumi project. */
  readonly project: string
  readonly stack: { readonly file: string; readonly text: string }
  /** Files of the layers that the stack names, and of the target where there is one already. */
  readonly texts: Readonly<Record<string, string>>
  /** The layer that settings go to. */
  readonly target: string
  readonly written: WrittenSettings
  /** Dates without quotes keep what was written of them, which must then mean the same. */
  readonly datesAsWritten: boolean
}

/** A setting that goes elsewhere, or is called otherwise. */
export interface Move {
  /** As it is written. */
  readonly from: string
  /** Not there when it says nothing any more, and is taken out. */
  readonly to?: string
  readonly file: string
}

/** What a migration changes. */
export interface Migration {
  readonly files: readonly ChangedFile[]
  readonly moves: readonly Move[]
  /** What has no place in today's shapes. */
  readonly left: readonly (LeftOut & { readonly file: string })[]
}

interface Canonical {
  readonly file: WrittenFile
  readonly settings: readonly WrittenSetting[]
  readonly left: readonly LeftOut[]
}

const canonicalOf = (file: WrittenFile): Canonical => ({ file, ...withCanonicalCompliance(file.settings) })

/** What files look like in today's shapes, the settings of the stack in a layer. Pure: no file is read or written. */
export const migration = (input: MigrationInput): Migration => {
  const { stack, texts, target, written, project, datesAsWritten } = input
  const all = written.files.map(canonicalOf)
  const own = all.at(-1)
  const files: ChangedFile[] = []
  const moves: Move[] = []
  const say = (file: string, setting: WrittenSetting): unknown =>
    moves.push({ from: formatPath(setting.written), to: formatPath(setting.path), file })

  const drop = (file: string, path: WrittenSetting['written']): unknown => moves.push({ from: formatPath(path), file })

  const layers = new Map<string, string>()
  for (const { file, settings } of all.slice(0, -1)) {
    const { layer } = file
    const text = layer === undefined ? undefined : texts[layer]
    if (layer === undefined || text === undefined || layers.has(layer)) continue
    const after = migratedLayer(text, file, settings, written.named, (setting) => say(layer, setting))
    if (after !== text) for (const path of file.dropped) drop(layer, path)
    layers.set(layer, after)
  }
  const before = texts[target]
  const moved =
    own === undefined
      ? undefined
      : migratedStack({
          project,
          text: stack.text,
          settings: own.settings,
          dropped: own.file.dropped,
          datesAsWritten,
          layers: written.files.flatMap(({ layer }) => layer ?? []),
          layersAt: written.layersAt,
          target,
          targetText: layers.get(target) ?? before ?? '',
          named: written.named,
          say: (setting, stays) => say(stays ? stack.file : target, setting),
        })
  if (moved !== undefined) {
    if (own !== undefined) for (const path of own.file.dropped) drop(stack.file, path)
    files.push({ file: stack.file, before: stack.text, after: moved.stack })
    layers.set(target, moved.target)
  }
  for (const [file, after] of layers)
    files.push({ file, ...(texts[file] === undefined ? {} : { before: texts[file] }), after })
  return {
    files: files.filter((each) => each.before !== each.after && !(each.before === undefined && each.after === '')),
    moves,
    left: all.flatMap(({ file, left }) => left.map((one) => ({ ...one, file: file.layer ?? stack.file }))),
  }
}
