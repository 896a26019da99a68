import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { compileCache } from './compile-cache.ts'

test('the cache lies beside the SDK that the program runs with', () => {
  const modules = join(sep, 'a', 'node_modules', 'b', 'node_modules')
  const args = [
    '--import=file:///c/node_modules/d.js',
    join(modules, '@pulumi', 'pulumi', 'cmd', 'run', 'index.js'),
    '.',
  ]
  expect(compileCache(args)).toBe(join(modules, '.cache', 'konductor'))
})

test('an SDK that is nobody’s dependency has none', () => {
  expect(compileCache([join(sep, 'src', 'pulumi', 'cmd', 'run', 'index.js')])).toBe(undefined)
})
