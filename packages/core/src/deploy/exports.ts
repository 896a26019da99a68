import { formatPath } from '@konductor/host'
import type { ExportedUnit, Outcome, Problem } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { didYouMean } from '../config/codec/nearest.ts'
import type { BuiltUnit } from './build.ts'
import { left, right } from '../check/result.ts'
import type { ExportableBy } from './stacks/exportables.ts'
import { exportedUnit, type SecretsOfUnit } from './stacks/exported-unit.ts'
import { exportTarget } from '../check/units/exports.ts'

/** What `exports` chose: in plain under `state`, secret under `secrets`. */
export interface Exported {
  readonly state: Readonly<Record<string, Input<unknown> | ExportedUnit>>
  /** By name: a secret, or those of a whole unit, by capability and name. */
  readonly secrets: Readonly<Record<string, Input<string> | SecretsOfUnit>>
}

interface Fact {
  readonly unit: string
  readonly property: string
}

const unknownExport = (at: string, { unit, property }: Fact, known: readonly string[]): Problem => ({
  _tag: 'UnknownExport',
  at,
  because: `${unit} has no output ${property}; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ') || 'none'}`,
  fix: didYouMean(property, known, 'name one of these, or leave the export out'),
})

/**
 * The outputs that `exports` chose, once everything is built.
 *
 * @param placeOf A path with the file and line it was written in.
 */
export const exported = (
  exports: Readonly<Record<string, string>>,
  built: ReadonlyMap<string, BuiltUnit>,
  placeOf: (at: string) => string,
  exportables: ExportableBy = new Map(),
): Outcome<readonly Problem[], Exported> => {
  const problems: Problem[] = []
  const state: Record<string, Input<unknown>> = {}
  const secrets: Record<string, Input<string> | SecretsOfUnit> = {}
  for (const [name, path] of Object.entries(exports)) {
    const target = exportTarget(path, built)
    const unit = target && built.get(target.unit)
    // Judged before anything was built.
    if (target === undefined || unit === undefined) continue
    const { property } = target
    if (property === undefined) {
      const whole = exportedUnit(unit, exportables)
      state[name] = whole.state
      if (Object.keys(whole.secrets).length > 0) secrets[name] = whole.secrets
      continue
    }
    const shown = Object.hasOwn(unit.state, property) ? unit.state[property] : undefined
    const hidden = Object.hasOwn(unit.secrets, property) ? unit.secrets[property] : undefined
    if (shown !== undefined) state[name] = shown
    else if (hidden !== undefined) secrets[name] = hidden
    else {
      const known = [...Object.keys(unit.state), ...Object.keys(unit.secrets)].sort()
      problems.push(unknownExport(placeOf(formatPath(['exports', name])), { unit: target.unit, property }, known))
    }
  }
  return problems.length > 0 ? left(problems) : right({ state, secrets })
}
