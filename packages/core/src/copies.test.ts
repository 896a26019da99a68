import { expect, it } from 'vitest'
import { duplicateCore } from './copies.ts'

it('finds one copy of core here, whichever of its files were loaded', () => {
  expect(duplicateCore()).toEqual([])
})

it('names both folders when there are two', () => {
  expect(duplicateCore(['/a/node_modules/@konductor/core/', '/b/node_modules/@konductor/core/'])).toEqual([
    {
      _tag: 'DuplicatePackage',
      at: '@konductor/core',
      because: 'it is installed more than once: /a/node_modules/@konductor/core/, /b/node_modules/@konductor/core/',
      fix: 'npm dedupe; npm ls @konductor/core shows who asks for which version',
    },
  ])
})
