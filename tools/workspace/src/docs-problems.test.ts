import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSource, isTest, sourcesIn } from './docs/sources.ts'
import { layers } from './layers.ts'
import { problemCatalogues } from './docs/problem-catalogues.ts'
import { fixTexts } from './docs/fix-texts.ts'
import { tagUses } from './docs/problem-tags.ts'

const root = join(import.meta.dirname, '../../..')

const found = tagUses(sourcesIn('packages', isSource))
const tests = [...sourcesIn('packages', isTest), ...sourcesIn('tools', isTest)].map(({ text }) => text).join('\n')
const catalogues = await problemCatalogues([aws, kubernetes])
const tagsOf = (name: string): readonly string[] => Object.values(catalogues.get(name) ?? {}).flatMap(Object.keys)
const entries = [...catalogues].flatMap(([name, sections]) =>
  Object.values(sections).flatMap((section) =>
    Object.entries(section).map(([tag, entry]) => ({ name, tag, ...entry })),
  ),
)

/** A package, and those it may import from. */
const andBelow = (name: string): readonly string[] => [name, ...(layers[name] ?? [])]

describe('the problem catalogues', () => {
  it('are held to every tag: none is computed', () => {
    expect(found.unclear).toEqual([])
  })

  it('have every tag that a package gives to a problem or a warning, in its own or in one it builds on', () => {
    const missing = found.tags.filter(({ tag, at }) => {
      const [name = ''] = at.split('/')
      return !andBelow(name).some((one) => tagsOf(one).includes(tag))
    })
    expect(missing.map(({ tag, at }) => `${tag} of ${at}`)).toEqual([])
  })

  it('have no tag that neither their package nor one built on it gives', () => {
    const givers = (tag: string): readonly string[] =>
      found.tags.filter((use) => use.tag === tag).map(({ at }) => at.split('/')[0] ?? '')
    expect(entries.filter(({ name, tag }) => !givers(tag).some((giver) => andBelow(giver).includes(name)))).toEqual([])
  })

  it('have a tag once', () => {
    const tags = entries.map(({ tag }) => tag)
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([])
  })

  it('have no tag that no test sees', () => {
    expect(entries.map(({ tag }) => tag).filter((tag) => !new RegExp(`\\b${tag}\\b`).test(tests))).toEqual([])
  })

  it('call what is a warning in the code and nothing else a warning, and the same of problems', () => {
    const wrong = entries.flatMap(({ tag, severity }) => {
      const said = new Set(found.tags.filter((use) => use.tag === tag).flatMap((use) => use.severity ?? []))
      return severity !== 'either' && [...said].some((one) => one !== severity) ? [`${tag}: ${[...said].join()}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('say what it means and what to do on one line each, with a capital and without a full stop', () => {
    const oneLine = /^[A-Z`].*[^.\s]$/
    expect(entries.filter(({ means, fix }) => !oneLine.test(means) || !oneLine.test(fix))).toEqual([])
  })
})

describe('what to do about a problem', () => {
  it('goes on after a colon: it begins with no capital', () => {
    const fixes = fixTexts(sourcesIn('packages', isSource))
    expect(fixes.length).toBeGreaterThan(500)
    expect(fixes.filter(({ text }) => /^[A-Z][a-z]/.test(text))).toEqual([])
  })

  it('is read off properties, and off what functions of the file or its imports take as a fix', () => {
    const files = [
      {
        name: 'core/a.ts',
        text: "export const said = (at: string, fix: string) => ({ at, fix })\nsaid('Here', open ? 'one' : `two ${x}`)",
      },
      {
        name: 'core/b.ts',
        text: "import { said } from './a.ts'\nsaid('There', 'three')\nconst p = { fix: given ?? 'four' + x }\nunsaid('x', 'no')",
      },
      {
        name: 'core/c.ts',
        text: "const entry = { means: 'It', fix: 'Not' }; const check = { _tag: 'A', means: 'It', fix: 'five' }",
      },
    ]
    expect(fixTexts(files).map(({ text, at }) => `${at} ${text}`)).toEqual([
      'core/a.ts:2 one',
      'core/a.ts:2 two ',
      'core/b.ts:2 three',
      'core/b.ts:3 four',
      'core/c.ts:1 five',
    ])
  })
})

describe('docs/problems.md', () => {
  it('has a table for each section of the catalogues', () => {
    const page = readFileSync(join(root, 'docs/problems.md'), 'utf8')
    const shown = [...page.matchAll(/^<!-- problems: (.+) -->$/gm)].map(([, section]) => section)
    expect(shown.toSorted()).toEqual([...new Set([...catalogues.values()].flatMap(Object.keys))].sort())
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

  it('are those of the function that the file itself calls so', () => {
    const files = [
      { name: 'core/a.ts', text: "const said = (_tag: string) => ({ _tag })\nsaid('Bad')" },
      { name: 'core/b.ts', text: "const said = (facts: object) => facts\nsaid('Other')" },
      { name: 'core/c.ts', text: "import { said } from './a.ts'\nsaid('Worse')" },
    ]
    expect(tagUses(files).tags.map(({ tag }) => tag)).toEqual(['Bad', 'Worse'])
  })

  it('are known with the severity that stands beside them', () => {
    const text = `const p = { _tag: 'Bad', severity: 'warning', at }
      const warning = (_tag: string) => ({ _tag })
      warning('Bad')
      const q = { ...warning('Bad'), severity }`
    const { tags } = tagUses([{ name: 'x.ts', text }])
    expect(tags.map(({ severity }) => severity)).toEqual([['warning'], ['warning'], undefined])
  })

  it('are not guessed', () => {
    expect(tagsOf('const p = { _tag: prefix + name }')).toEqual({ tags: [], unclear: 1 })
  })
})
