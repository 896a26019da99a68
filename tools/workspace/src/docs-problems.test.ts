import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tagUses } from './docs/problem-tags.ts'

const root = join(import.meta.dirname, '../../..')

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /^[^/]+\/src\/.*\.ts$/.test(file) && !/\.test(-d)?\.ts$|\/(testing|fixtures|generated)\//.test(file),
  )
  .map((name) => ({ name, text: readFileSync(join(root, 'packages', name), 'utf8') }))

const found = tagUses(sources)
const page = readFileSync(join(root, 'docs/problems.md'), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, tag = '']) => tag)

describe('docs/problems.md', () => {
  it('has a row for every tag that the packages give to a problem or a warning, and no other', () => {
    expect(rows.toSorted()).toEqual([...new Set(found.tags.map(({ tag }) => tag))].sort())
  })

  it('is held to all of them: no tag is computed', () => {
    expect(found.unclear).toEqual([])
  })
})

describe('the tags of a source', () => {
  const tagsOf = (text: string) => {
    const { tags, unclear } = tagUses([{ name: 'x.ts', text }])
    return { tags: tags.map(({ tag }) => tag), unclear: unclear.length }
  }

  it.each([
    ["const p = { _tag: 'Bad', at, because, fix }", ['Bad']],
    ["const p = { ...other, _tag: open ? 'Bad' : ('Worse' as const) }", ['Bad', 'Worse']],
    ["const name = 'Bad'\nconst p = { _tag: name }", ['Bad']],
    ["const problem = (_tag: string, at: string) => ({ _tag, at })\nproblem('Bad', 'here')", ['Bad']],
    ["function made(at: string, tag: string) {}\nmade('here', 'Bad')", ['Bad']],
    ["type Report = (tag: Tag, at: string) => void\nconst f = ({ report }: Reader) => report('Bad', 'here')", ['Bad']],
    ["const reading = { wrong: { tag: 'Bad', because: '', fix: '' } }", ['Bad']],
    ["const p = { tag: 'main' }", []],
    ["const ended = { _tag: 'Right', right: 1 }", []],
    ["const source = { _tag: 'inCluster' }", []],
    ['const renamed = { _tag: found._tag }', []],
  ])('%s', (text, tags) => {
    expect(tagsOf(text)).toEqual({ tags, unclear: 0 })
  })

  it('are not guessed', () => {
    expect(tagsOf('const p = { _tag: prefix + name }')).toEqual({ tags: [], unclear: 1 })
  })
})
