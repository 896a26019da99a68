import { formatPath } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { nearest } from '../config/codec/nearest.ts'
import type { Spec } from '../config/codec/spec.ts'
import { propertiesOf } from './words.ts'

/** Settings called so, wherever they are: what is asked for is often the last part of a path. */
const elsewhere = (words: Spec, name: string): readonly string[] => {
  const found: string[] = []
  const visit = (spec: Spec, path: readonly string[]): void => {
    if (spec.type === 'named' || spec.type === 'list') visit(spec.item, [...path, '*'])
    for (const [key, { spec: below }] of Object.entries(propertiesOf(spec))) {
      if (key === name) found.push([...path, key].join('.'))
      visit(below, [...path, key])
    }
  }
  visit(words, [])
  return found.sort((a, b) => a.split('.').length - b.split('.').length || (a < b ? -1 : 1))
}

/** Where on its way a path ends. */
export interface End {
  /** The part of the path that means something. */
  readonly known: readonly string[]
  /** The first step that does not. */
  readonly step: string
  readonly spec: Spec
  /** Names that the user wrote there. */
  readonly names: readonly string[]
}

const listed = (names: readonly string[]): string =>
  names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ')

/** The problem of a path that leads to no setting, with the nearest that there is. */
export const unknownSetting = (words: Spec, { known, step, spec, names }: End): Problem => {
  const own = spec.type === 'named' || spec.type === 'list'
  const there = own ? names : [...new Set([...Object.keys(propertiesOf(spec)), ...names])]
  const where = formatPath(known)
  const meant = nearest(step, there)
  const others = elsewhere(words, step)
  const [other] = others
  return {
    _tag: 'UnknownSetting',
    at: formatPath([...known, step]),
    because: `there is no ${JSON.stringify(step)} ${where === '' ? 'at the top' : `in ${where}`}; ${
      there.length === 0 ? 'nothing stands below it' : `there ${there.length === 1 ? 'is' : 'are'} ${listed(there)}`
    }`,
    fix:
      meant !== undefined && (known.length > 0 || other === undefined)
        ? `did you mean ${formatPath([...known, meant])}?`
        : other !== undefined
          ? `did you mean ${others.slice(0, 5).join(', or ')}?`
          : own
            ? `name one of those, or * for what any of them may say: ${where}.*`
            : 'name one of those',
  }
}
