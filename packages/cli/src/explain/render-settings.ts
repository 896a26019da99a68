import type { Explanation } from '@konductor/core/config'
import type { Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { cut, inShort, whereSaid } from './render-told.ts'

const widest = { path: 64, value: 48 }

const widthOf = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.map((text) => text.length)))

/** How much a line did override, where it did. */
const over = ({ overrode, told }: Explanation): string =>
  overrode.length === 0 ? '' : told === undefined ? '' : `, over ${overrode.length}`

const from = (setting: Explanation): string => {
  const { told, overrode } = setting
  const [first] = overrode
  return told === undefined ? (first === undefined ? '' : `taken away at ${whereSaid(first)}`) : whereSaid(told)
}

/** Settings in columns: path, value, place. */
export const renderSettings = (settings: readonly Explanation[], palette: Palette): readonly string[] => {
  const paths = settings.map(({ path }) => printableLine(path))
  const values = settings.map((setting) => cut(inShort(setting), widest.value))
  const [left, middle] = [widthOf(paths, widest.path), widthOf(values, widest.value)]
  return settings.map((setting, index) => {
    const value = (values[index] ?? '').padEnd(middle)
    const faint = setting.told === undefined || setting.told.by === 'default'
    const wrong = setting.problems.length > 0 ? palette.bad('  !') : ''
    return `${palette.strong((paths[index] ?? '').padEnd(left))}  ${faint ? palette.faint(value) : value}  ${palette.place(from(setting))}${palette.faint(over(setting))}${wrong}`
  })
}

/** Settings that nobody wrote, in columns: name, type, what it is for. */
export const renderUnwritten = (
  settings: readonly Explanation[],
  below: string,
  palette: Palette,
): readonly string[] => {
  const names = settings.map(({ path }) => printableLine(path.slice(below.length).replace(/^\./, '')))
  const types = settings.map(({ type = '', required }) => cut(required ? `${type} (required)` : type, widest.value))
  const [left, middle] = [widthOf(names, widest.path), widthOf(types, widest.value)]
  return settings.map(({ description = '' }, index) =>
    `  ${palette.strong((names[index] ?? '').padEnd(left))}  ${palette.faint((types[index] ?? '').padEnd(middle))}  ${description}`.trimEnd(),
  )
}
