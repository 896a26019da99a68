import { expect, test } from 'vitest'
import { nearestFirst } from './nearest.ts'

test('names that contain what was written come first, then those that differ least, each in the order of the alphabet', () => {
  const known = ['staging', 'dev', 'admin@prod', 'prot', 'prod-eu', 'pro', 'eu-PROD']
  expect(nearestFirst('prod', known)).toEqual(['eu-PROD', 'prod-eu', 'admin@prod', 'pro', 'prot', 'dev', 'staging'])
})
