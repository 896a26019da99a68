import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { describe, expect, it } from 'vitest'
import { faults } from './docs/faults.ts'
import { problemCatalogues } from './docs/problem-catalogues.ts'
import { isTest, sourcesIn } from './docs/sources.ts'
import { testTitles } from './docs/test-titles.ts'

const files = ['packages', 'tools', 'stacks'].flatMap((folder) => sourcesIn(folder, isTest))
const titles = testTitles(files.filter(({ text }) => text.includes('fault ')))
const numberOf = (title: string): readonly number[] => [...title.matchAll(/\bfault (\d+)\b/g)].map(([, n]) => Number(n))

describe('each fault', () => {
  it.each(faults)('$number: $what: has tests that are named after it', ({ number, cases }) => {
    const own = titles.filter((title) => numberOf(title).includes(number)).map((title) => title.toLowerCase())
    expect(cases.filter((one) => !own.some((title) => title.includes(one.toLowerCase())))).toEqual([])
  })

  it('has a number of its own, and tests name no other', () => {
    const numbers = faults.map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect([...new Set(titles.flatMap(numberOf))].filter((number) => !numbers.includes(number))).toEqual([])
  })

  it('gets tags that there are', async () => {
    const known = [...(await problemCatalogues([aws, kubernetes])).values()].flatMap((sections) =>
      Object.values(sections).flatMap(Object.keys),
    )
    expect(faults.flatMap(({ tags }) => tags).filter((tag) => !known.includes(tag))).toEqual([])
  })
})

describe('the title of a test', () => {
  const titled = (text: string) => testTitles([{ name: 'x.test.ts', text }])

  it('begins with what it is inside of', () => {
    expect(titled("describe('a', () => { describe('b', () => { it('c', () => {}) }); test.skip('d', f) })")).toEqual([
      'a b c',
      'a d',
    ])
  })

  it('ends with the texts of its table', () => {
    expect(titled("it.each([['x', 1, () => 'not this'], ['y']])('is %s', () => {})")).toEqual(['is %s x y'])
  })
})
