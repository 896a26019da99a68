import type { Outcome, Problem, Unit } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { didYouMean } from '../config/codec/nearest.ts'
import type { BuiltUnit } from './build.ts'
import { left, right } from './result.ts'

/** What `exports` chose: in plain under `state`, secret under `secrets`. */
export interface Exported {
  readonly state: Readonly<Record<string, Input<unknown>>>
  readonly secrets: Readonly<Record<string, Input<string>>>
}

const unknownExport = (name: string, because: string, written: string, known: readonly string[]): Problem => ({
  _tag: 'UnknownExport',
  at: `exports.${name}`,
  because: `${because}; there ${known.length === 1 ? 'is' : 'are'} ${known.length === 0 ? 'none' : known.join(', ')}`,
  fix: didYouMean(written, known, 'name one of these, or leave the export out'),
})

/** A path is a unit's id, a dot, and the name it has in the unit's state; ids have dots themselves. */
const split = (
  path: string,
  ids: readonly string[],
): { readonly id: string; readonly property: string } | undefined => {
  const id = ids.filter((known) => path.startsWith(`${known}.`)).sort((a, b) => b.length - a.length)[0]
  return id === undefined ? undefined : { id, property: path.slice(id.length + 1) }
}

/** Exports of units that there are not: known before anything is built. */
export const exportProblems = (
  exports: Readonly<Record<string, string>>,
  units: readonly Unit[],
): readonly Problem[] => {
  const ids = units.filter(({ implied }) => implied !== true).map(({ id }) => id)
  const all = units.map(({ id }) => id)
  return Object.entries(exports).flatMap(([name, path]) => {
    if (split(path, all) !== undefined) return []
    return [unknownExport(name, `${path} is no output of a unit`, path.slice(0, path.lastIndexOf('.')), ids)]
  })
}

/** The outputs that `exports` chose, once everything is built. */
export const exported = (
  exports: Readonly<Record<string, string>>,
  built: ReadonlyMap<string, BuiltUnit>,
): Outcome<readonly Problem[], Exported> => {
  const problems: Problem[] = []
  const state: Record<string, Input<unknown>> = {}
  const secrets: Record<string, Input<string>> = {}
  for (const [name, path] of Object.entries(exports)) {
    const place = split(path, [...built.keys()])
    const unit = place === undefined ? undefined : built.get(place.id)
    // Judged before anything was built.
    if (place === undefined || unit === undefined) continue
    const { id, property } = place
    const shown = Object.hasOwn(unit.state, property) ? unit.state[property] : undefined
    const hidden = Object.hasOwn(unit.secrets, property) ? unit.secrets[property] : undefined
    if (shown !== undefined) state[name] = shown
    else if (hidden !== undefined) secrets[name] = hidden
    else {
      const known = [...Object.keys(unit.state), ...Object.keys(unit.secrets)].sort()
      problems.push(unknownExport(name, `${id} has no output ${property}`, property, known))
    }
  }
  return problems.length > 0 ? left(problems) : right({ state, secrets })
}
