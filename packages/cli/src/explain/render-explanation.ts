import type { Explanation, Told } from '@konductor/core/config'
import { countOf } from '../text/count-of.ts'
import type { Palette } from '../text/palette.ts'
import { printable, printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import { block, cut, flow, inShort, whatSaid, whereSaid } from './render-told.ts'
import { renderSettings, renderUnwritten } from './render-settings.ts'

/** As much as a value may take of a line. */
const longest = 72

type Row = readonly [label: string, text: string]

/** Rows below each other, those of one label under it once. */
const rows = (all: readonly Row[], palette: Palette): readonly string[] => {
  const width = Math.max(...all.map(([label]) => label.length))
  return all.map(([label, text], index) => {
    const shown = all[index - 1]?.[0] === label ? '' : label
    return `  ${palette.faint(shown.padEnd(width))}  ${text}`
  })
}

const overridden = (overrode: readonly Told[], map: boolean, palette: Palette): readonly Row[] => {
  const texts = overrode.map((told) => cut(whatSaid(told), longest))
  const width = Math.max(0, ...texts.map(({ length }) => length))
  const gone = overrode[0]?.removes === true
  return overrode.map((told, index): Row => {
    const place = palette.place(whereSaid(told))
    // Of a map that was taken away, what a weaker file says counts no more.
    return map && !gone && !('value' in told) && told.removes !== true
      ? ['and', place]
      : [gone && index === 0 ? 'removed' : 'over', `${(texts[index] ?? '').padEnd(width)}  ${place}`]
  })
}

const facts = (setting: Explanation, palette: Palette): readonly Row[] => {
  const { told, overrode, kind, type, required, secret, example, deprecated, aliases, environment } = setting
  const unwritten = told === undefined && overrode.length === 0
  return [
    ...(told === undefined ? [] : [['from', palette.place(whereSaid(told))] satisfies Row]),
    ...(unwritten ? [['from', 'nobody: it was not written'] satisfies Row] : []),
    ...overridden(overrode, kind === 'map', palette),
    ...(kind === 'map'
      ? []
      : [['default', setting.default === undefined ? 'none' : flow(setting.default)] satisfies Row]),
    [
      'type',
      type === undefined ? 'not known: no installed module has this setting' : `${type}${required ? ', required' : ''}`,
    ],
    ...(secret ? [['secret', 'yes: its value is shown nowhere'] satisfies Row] : []),
    ...(example === undefined ? [] : [['example', flow(example)] satisfies Row]),
    ...(aliases.length === 0 ? [] : [['also read', aliases.join(', ')] satisfies Row]),
    ...(deprecated === undefined ? [] : [['deprecated', palette.warning(deprecated)] satisfies Row]),
    ...environment.map(({ name, set }): Row => [
      'variable',
      `${name}${set ? ', which is set' : ''}, where nothing is written`,
    ]),
  ]
}

const title = (setting: Explanation, palette: Palette): readonly string[] => {
  const { path, kind, told } = setting
  const name = palette.strong(printableLine(path))
  if (kind === 'map') return [name]
  const short = inShort(setting)
  if (short.length <= longest || told === undefined) return [`${name} = ${short}`]
  return [`${name} =`, ...block(told.value).map((line) => `    ${line}`)]
}

/** One setting, in full; of a map also what was written below it, and what else it may hold. */
export const renderExplanation = (
  setting: Explanation,
  below: readonly Explanation[],
  unwritten: readonly Explanation[],
  palette: Palette,
): readonly string[] => {
  const { description, problems, kind, path } = setting
  const inside = kind === 'map' ? below.filter((each) => each.path !== path) : []
  return [
    ...title(setting, palette),
    ...(description === undefined ? [] : [`  ${printable(description)}`]),
    '',
    ...rows(facts(setting, palette), palette),
    ...(inside.length === 0 ? [] : ['', ...renderSettings(inside, palette)]),
    ...(unwritten.length === 0
      ? []
      : ['', inside.length === 0 ? 'It may hold:' : 'It may also hold:', ...renderUnwritten(unwritten, path, palette)]),
    ...(problems.length === 0 ? [] : ['', ...renderProblems(problems, palette)]),
  ]
}

/** What is wrong beside what was said of the setting that was asked for. */
export const otherProblems = (said: number, all: number, palette: Palette): readonly string[] => {
  const others = countOf(all - said, said === 0 ? 'problem' : 'more problem')
  return all === said ? [] : ['', palette.bad(`The configuration has ${others}: see \`konductor validate\`.`)]
}
