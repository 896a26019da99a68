import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, linksOf } from './docs/links.ts'

const root = join(import.meta.dirname, '../../..')

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('the relative links', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const broken = linksOf(textOf(page)).filter(({ path, anchor }) => {
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      if (anchor === undefined || statSync(join(root, target)).isDirectory()) return false
      return !anchorsOf(textOf(target)).has(anchor)
    })
    expect(broken).toEqual([])
  })
})

describe('the index of docs/', () => {
  it('leads to every page', () => {
    const linked = new Set(linksOf(textOf('docs/README.md')).map(({ path }) => join('docs', path)))
    const others = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
    expect(others.filter((page) => !linked.has(page))).toEqual([])
  })
})

describe('links and headings', () => {
  it('are read as GitHub reads them', () => {
    const page =
      '# Every unit, `x`\n[a](b.md#c) [d](https://e) [f](#every-unit-x)\n```md\n[no](no.md)\n```\n`[no](no.md)`\n'
    expect(linksOf(page)).toEqual([
      { path: 'b.md', anchor: 'c' },
      { path: '', anchor: 'every-unit-x' },
    ])
    expect([...anchorsOf(page)]).toEqual(['every-unit-x'])
  })
})
