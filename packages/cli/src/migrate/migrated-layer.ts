import type { WrittenFile, WrittenSetting, WrittenSettings } from '@konductor/core/config'
import { YAMLMap } from 'yaml'
import { withComments } from './copied.ts'
import { entryOf, fill, leavesOf, type Filling } from './filled-map.ts'
import { resolved } from './find-entry.ts'
import { addComments, lostComments, type Placed } from './kept-comments.ts'
import { isData } from './sorted-settings.ts'
import { editable, textOf, topMap } from './yaml-text.ts'

/** Whether something within a value has an older name. */
const olderWithin = (value: unknown, path: readonly string[], named: WrittenSettings['named']): boolean =>
  Array.isArray(value)
    ? value.some((item, index) => olderWithin(item, [...path, String(index)], named))
    : isData(value) &&
      Object.entries(value).some(
        ([key, item]) => named([...path, key]).at(-1) !== key || olderWithin(item, [...path, key], named),
      )

/** Whether a setting is written in today's shape, given where it stands in its file. */
export const isCanonical = (
  { path, value }: WrittenSetting,
  written: readonly (string | number)[],
  named: WrittenSettings['named'],
): boolean =>
  written.length === path.length &&
  path.every((step, index) => String(written[index]) === step) &&
  !olderWithin(value, path, named)

/** A layer in today's shapes; the very text, where it has them already. */
export const migratedLayer = (
  text: string,
  { dropped }: Pick<WrittenFile, 'dropped'>,
  settings: readonly WrittenSetting[],
  named: WrittenSettings['named'],
  say: (setting: WrittenSetting) => void,
): string => {
  const from = editable(text)
  const placed: Placed = new Map()
  const filling: Filling = { from, top: topMap(from), fileOf: (written) => written, as: 'same', named, placed }
  const leaves = leavesOf(settings, filling)
  const older = leaves.filter(
    (each) => !isCanonical(each, each.written, named) || changedValue(each, filling) !== undefined,
  )
  if (older.length === 0 && dropped.length === 0) return text
  for (const each of older) say(each)
  const document = editable(text)
  const map = withComments(new YAMLMap(), topMap(document))
  fill(map, leaves, settings, filling)
  document.contents = map
  addComments(document, lostComments(from, [document], placed))
  return textOf(document, text)
}

/** The word that stands in the file, where it is another now. */
const changedValue = (setting: WrittenSetting, filling: Filling): string | undefined => {
  const entry = entryOf(setting, filling)
  const node = entry && resolved(entry.value, filling.from)
  const written = node !== undefined && 'value' in node ? node.value : undefined
  return typeof setting.value === 'string' && typeof written === 'string' && written !== setting.value
    ? written
    : undefined
}
