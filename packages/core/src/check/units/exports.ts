import type { Unit } from '@konductor/interfaces'
import { didYouMean } from '../../config/codec/nearest.ts'
import { problem, type Draft } from '../draft.ts'
import { switchedOff, type ReferenceWorld } from './references.ts'

/** What an export's path means: a unit, and the name of one of its facts in `state`. */
export interface ExportTarget {
  readonly unit: string
  /** Left out: the unit itself, for references from other stacks. */
  readonly property?: string
}

/** Splits the path of an export at the longest unit id that begins it. */
export const exportTarget = (path: string, ids: { has(id: string): boolean }): ExportTarget | undefined => {
  if (ids.has(path)) return { unit: path }
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const unit = path.slice(0, dot)
    if (ids.has(unit)) return { unit, property: path.slice(dot + 1) }
  }
  return undefined
}

/** Exports that name no unit there is. Which facts a unit has is only known once it is built. */
export const brokenExports = (exports: Readonly<Record<string, string>>, world: ReferenceWorld): readonly Draft[] =>
  Object.entries(exports).flatMap(([name, path]) => {
    const found = brokenExport(['exports', name], path, world)
    return found === undefined ? [] : [found]
  })

const brokenExport = (
  at: readonly string[],
  path: string,
  { units, mayBe, disabled, exportable, written }: ReferenceWorld,
): Draft | undefined => {
  const [module = ''] = path.split('.')
  const whole = units.get(path)
  if (whole !== undefined) return isExportable(whole, exportable) ? undefined : notWhole(at, path)
  if (exportTarget(path, units) !== undefined || mayBe(path)) return undefined
  const off = disabled.has(module) ? module : switchedOff(path, written)
  if (off !== undefined)
    return problem(
      'DisabledReference',
      at,
      `${path} is exported, and ${off} is disabled`,
      `say enabled: true in ${off}, or take the export out`,
    )
  const unit = path.slice(0, path.lastIndexOf('.'))
  const known = [...units.keys()]
  // A fact of a unit that is misspelt, or the whole of one.
  const near = [unit, path].map((name) => didYouMean(name, known, '')).find((hint) => hint !== '')
  return problem(
    'UnknownExport',
    at,
    `${path} is no unit, and no output of one`,
    near ?? 'write the path of a unit, alone or with a dot and the name of its output',
  )
}

const isExportable = ({ offers }: Unit, exportable: ReadonlySet<string>): boolean =>
  offers.some((capability) => exportable.has(capability))

const notWhole = (at: readonly string[], path: string): Draft =>
  problem(
    'UnknownExport',
    at,
    `${path} is a unit that other stacks cannot refer to, and not one of its outputs`,
    `write ${path}.<output>`,
  )
