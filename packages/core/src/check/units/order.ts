import type { Unit } from '@konductor/interfaces'
import { problem, type Draft } from '../draft.ts'
import { referencesOf } from './references.ts'

/** Units in an order in which each comes after those it needs, and the circles that keep some from having one. */
export interface Order {
  readonly units: readonly Unit[]
  readonly circles: readonly Draft[]
}

const byId = (a: Unit, b: Unit): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Orders units layer by layer, sorted inside a layer: the same configuration is always built in the same order. Linear
 * in units and references, sorting aside.
 */
export const inOrder = (units: ReadonlyMap<string, Unit>): Order => {
  const waiting = new Map<Unit, number>()
  const users = new Map<Unit, Unit[]>()
  for (const unit of units.values()) {
    const needed = neededBy(unit, units)
    waiting.set(unit, needed.size)
    for (const other of needed) {
      const known = users.get(other)
      if (known === undefined) users.set(other, [unit])
      else known.push(unit)
    }
  }
  const ordered: Unit[] = []
  let layer = [...units.values()].filter((unit) => waiting.get(unit) === 0).sort(byId)
  while (layer.length > 0) {
    const next: Unit[] = []
    for (const unit of layer) {
      ordered.push(unit)
      waiting.delete(unit)
      for (const user of users.get(unit) ?? []) {
        const left = (waiting.get(user) ?? 0) - 1
        waiting.set(user, left)
        if (left === 0) next.push(user)
      }
    }
    layer = next.sort(byId)
  }
  return { units: ordered, circles: waiting.size === 0 ? [] : circlesAmong(units, waiting) }
}

const neededBy = (unit: Unit, units: ReadonlyMap<string, Unit>): ReadonlySet<Unit> =>
  new Set(referencesOf(unit).flatMap((reference) => units.get(reference.unit) ?? []))

/** Each unit that is left needs another that is left: following them ends in a circle, said once. */
const circlesAmong = (units: ReadonlyMap<string, Unit>, left: ReadonlyMap<Unit, number>): readonly Draft[] => {
  const visited = new Set<Unit>()
  const next = (unit: Unit): Unit | undefined =>
    [...neededBy(unit, units)].filter((other) => left.has(other)).sort(byId)[0]
  const circles: Draft[] = []
  for (const start of [...left.keys()].sort(byId)) {
    const path: Unit[] = []
    const here = new Set<Unit>()
    let unit: Unit | undefined = start
    while (unit !== undefined && !visited.has(unit)) {
      visited.add(unit)
      here.add(unit)
      path.push(unit)
      unit = next(unit)
    }
    if (unit !== undefined && here.has(unit)) circles.push(circle(path.slice(path.indexOf(unit))))
  }
  return circles
}

const circle = (members: readonly Unit[]): Draft => {
  const first = [...members].sort(byId)[0]
  const start = first === undefined ? 0 : members.indexOf(first)
  const turned = [...members.slice(start), ...members.slice(0, start)]
  const ids = turned.map(({ id }) => id)
  const following = ids[1] ?? ids[0]
  const reference = first && referencesOf(first).find(({ unit }) => unit === following)
  return problem(
    'Cycle',
    reference?.at ?? first?.at ?? '',
    [...ids, ids[0]].join(' needs '),
    'take one of these references out',
  )
}
