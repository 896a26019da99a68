import type { Finding } from '@konductor/interfaces'
import type { UnitWithPods } from './units-with-pods.ts'

/**
 * Entries of different kinds that are called the same in one namespace: their pods carry the same labels and run as the
 * same account, so that whatever selects the ones has the others, too.
 */
export const inspectSamePods = (all: readonly UnitWithPods[]): readonly Finding[] => {
  const seen = new Map<string, UnitWithPods>()
  const said = new Set<string>()
  return all.flatMap((each): readonly Finding[] => {
    const id = JSON.stringify([each.place, each.name])
    const other = seen.get(id)
    if (other === undefined) seen.set(id, each)
    // Of one kind it is the same object twice, which is said of every kind.
    if (other === undefined || other.unit.kind === each.unit.kind || said.has(each.unit.at)) return []
    said.add(each.unit.at)
    return [
      {
        _tag: 'SamePods',
        severity: 'problem',
        at: each.unit.at,
        because: `${other.unit.at} is called ${each.name} in the same namespace: services and policies could not tell the pods of one from those of the other`,
        fix: 'give one of them another key or name',
      },
    ]
  })
}
