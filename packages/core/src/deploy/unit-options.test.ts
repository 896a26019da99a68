import type { UnitBase } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { componentOptions, resourceOptions } from './unit-options.ts'

const unit: UnitBase = {
  id: 'acme.queues.jobs',
  at: 'acme.queues.jobs',
  name: 'jobs',
  formerly: 'work',
  stateful: true,
  override: { main: { x: 1 } },
  options: {
    retainOnDelete: true,
    ignoreChanges: ['size'],
    replaceOnChanges: ['name'],
    deleteBeforeReplace: true,
    import: 'q-1',
    customTimeouts: { create: '5m' },
  },
}
const plain: UnitBase = { id: 'a', at: 'a', name: 'a' }
const main = {
  ignoreChanges: ['size'],
  replaceOnChanges: ['name'],
  deleteBeforeReplace: true,
  import: 'q-1',
  customTimeouts: { create: '5m' },
}

describe('the options of a unit', () => {
  it('reach the component, and its main child those that are meant for the resource', () => {
    expect(componentOptions(unit, false)).toEqual({
      aliases: [{ name: 'work' }],
      retainOnDelete: true,
      main,
      override: { main: { x: 1 } },
    })
  })

  it('say every name that it may have had', () => {
    const aliases = [{ name: 'jobs-old' }, { name: 'work-old' }]
    expect(resourceOptions({ ...plain, formerNames: ['jobs-old', 'work-old'] }, false)).toEqual({ aliases })
    expect(componentOptions({ ...plain, formerly: 'work', formerNames: ['x'] }, false)).toEqual({
      aliases: [{ name: 'work' }, { name: 'x' }],
    })
  })

  it('all reach a single resource', () => {
    expect(resourceOptions(unit, false)).toEqual({ aliases: [{ name: 'work' }], retainOnDelete: true, ...main })
  })

  it('protect what holds data where that is wanted, unless the user says otherwise', () => {
    expect(componentOptions({ ...plain, stateful: true }, true)).toEqual({ protect: true })
    expect(resourceOptions({ ...plain, stateful: true }, true)).toEqual({ protect: true })
    expect(componentOptions({ ...plain, stateful: true, options: { protect: false } }, true)).toEqual({
      protect: false,
    })
    expect(componentOptions({ ...plain, stateful: true }, false)).toEqual({})
    expect(componentOptions(plain, true)).toEqual({})
  })
})
