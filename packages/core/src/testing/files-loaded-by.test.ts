import { expect, test } from 'vitest'
import { filesLoadedBy } from './files-loaded-by.ts'

const page = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`

test('what an import loads is told, what its imports load too', () => {
  const inner = page('export const a = 1')
  const outer = page(`import ${JSON.stringify(inner)}`)
  expect(filesLoadedBy(outer)).toEqual([outer, inner])
})

test('an import that fails says why', () => {
  expect(() => filesLoadedBy(page("throw new Error('no such cloud')"))).toThrow('no such cloud')
})
