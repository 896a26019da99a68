import { expect, it } from 'vitest'
import { refusedOverrides } from './refused-overrides.ts'

it('refuses the arguments of the one child that are named, and those only', () => {
  const overrides = { main: { region: 'x', retries: 3, constructor: 1 }, policy: { region: 'x' } }
  expect(refusedOverrides(overrides, 'main', { region: 'use region' }, 'has a setting of its own')).toEqual([
    {
      _tag: 'RefusedOverride',
      because: 'region has a setting of its own',
      fix: 'use region',
      below: ['override', 'main', 'region'],
    },
  ])
  expect(refusedOverrides(undefined, 'main', { region: 'use region' }, 'x')).toEqual([])
})
