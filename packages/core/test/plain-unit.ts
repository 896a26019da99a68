import type { Unit } from '@konductor/interfaces'

/** A unit that says no more than it must: written at its id, and called as that ends. */
export const plainUnit = (id: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'thing',
  id,
  at: id,
  name: id.split('.').at(-1) ?? id,
  settings: {},
  needs: {},
  offers: [],
  ...more,
})
