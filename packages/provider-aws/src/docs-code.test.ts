import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const pages = readdirSync(join(root, 'docs/aws')).map((name) => `docs/aws/${name}`)
const fromFile = /<!-- code: (\S+) -->\n+```ts\n[^]*?```\n+<!-- end -->/g

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))

it.each(pages)('%s shows no TypeScript but what a file says', (page) => {
  const rest = readFileSync(join(root, page), 'utf8').replaceAll(fromFile, '')
  expect([...rest.matchAll(/^```(?:ts|typescript|js)\b.*$/gm)].map(([fence]) => fence)).toEqual([])
})

it('every file that the pages show is run by a test', () => {
  const shown = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(fromFile)].map(([, file = '']) => file),
  )
  expect(shown.filter((file) => !tests.some((text) => text.includes(`examples/${file.split('/').at(-1)}`)))).toEqual([])
  expect([...new Set(shown)].sort()).toEqual(
    ['components', 'keys', 'load-balancers', 'machines', 'networks', 'roles'].map(
      (name) => `packages/provider-aws/examples/${name}.ts`,
    ),
  )
})
