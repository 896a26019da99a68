import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sizes } from '../examples/many.ts'

// The tests in the README.
describe('the example', async () => {
  await import('../examples/site.test.ts')
})

test('several stacks are planned at once', async () => {
  const project = join(import.meta.dirname, '../examples/site')
  expect(await sizes(project, ['dev', 'production'])).toEqual([
    { resources: 7, problems: [] },
    { resources: 7, problems: [] },
  ])
})
