import type { Unit } from '@konductor/interfaces'
import { didYouMean } from '../../config/codec/nearest.ts'
import { problem, type Draft } from '../draft.ts'

/** What an export's path means: a unit, and the name of one of its facts in `state`. */
export interface ExportTarget {
  readonly unit: string
  readonly property: string
}

/** Splits the path of an export at the longest unit id that begins it. */
export const exportTarget = (path: string, ids: { has(id: string): boolean }): ExportTarget | undefined => {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const unit = path.slice(0, dot)
    if (ids.has(unit)) return { unit, property: path.slice(dot + 1) }
  }
  return undefined
}

/** Exports that name no unit there is. Which facts a unit has is only known once it is built. */
export const brokenExports = (
  exports: Readonly<Record<string, string>>,
  units: ReadonlyMap<string, Unit>,
  unknown: ReadonlySet<string>,
  disabled: ReadonlySet<string>,
): readonly Draft[] =>
  Object.entries(exports).flatMap(([name, path]): readonly Draft[] => {
    const [module = ''] = path.split('.')
    if (exportTarget(path, units) !== undefined || unknown.has(module)) return []
    const at = ['exports', name]
    if (units.has(path))
      return [problem('UnknownExport', at, `${path} is a unit, and not one of its outputs`, `write ${path}.<output>`)]
    if (disabled.has(module))
      return [
        problem(
          'DisabledReference',
          at,
          `${path} is exported, and ${module} is disabled`,
          `say enabled: true in ${module}, or take the export out`,
        ),
      ]
    const unit = path.slice(0, path.lastIndexOf('.'))
    const known = [...units.keys()]
    return [
      problem(
        'UnknownExport',
        at,
        `nothing is called ${JSON.stringify(unit)}`,
        didYouMean(unit, known, 'write the path of a unit, a dot, and the name of its output'),
      ),
    ]
  })
