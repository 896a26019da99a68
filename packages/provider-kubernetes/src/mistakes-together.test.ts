import { mistakesIn } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../testing/problems-of.ts'
import { kinds } from '../testing/mistaken-entries.ts'
import { others, withValue, type Path } from '../testing/mistaken-entry.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const problems = async (section: unknown): Promise<readonly string[]> =>
  (await problemsOf(section)).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)

const isWithin = (path: Path, above: Path): boolean => above.every((key, index) => path[index] === key)
const overlap = (a: Path, b: Path): boolean => isWithin(a, b) || isWithin(b, a)

describe.each(Object.entries(kinds))('%s:', (name, { at, entry, mistakes, hidden }) => {
  const right = withValue(others, at, entry)
  const wrong = Object.entries(mistakes)
  const withMistake = (section: unknown, [path, value]: readonly [Path, unknown]) =>
    withValue(section, [...at, ...path], value)
  const short = (said: string): string => said.replace(/: .*/s, '').replace(`kubernetes.${at.join('.')}.`, '')
  const alone = new Map<string, readonly string[]>()
  const saidAlone = async (label: string, change: readonly [Path, unknown]): Promise<readonly string[]> => {
    const said = alone.get(label) ?? (await problems(withMistake(right, change)))
    alone.set(label, said)
    return said
  }

  it('nothing is wrong to begin with, and each mistake says itself', { timeout: 300_000 }, async () => {
    expect(await problems(right)).toEqual([])
    for (const [label, change] of wrong) expect((await saidAlone(label, change)).map(short)).toEqual([label])
  })

  it('of two mistakes both are said, and nothing that neither says', { timeout: 300_000 }, async () => {
    const pairs = wrong
      .flatMap(([a, first], index) => wrong.slice(index + 1).map(([b, second]) => ({ a, b, first, second })))
      .filter(({ first, second }) => !overlap(first[0], second[0]))
      .filter((_, index) => all || index % 6 === 0)
    const found: string[] = []
    for (const { a, b, first, second } of pairs) {
      const said = await problems(withMistake(withMistake(right, first), second))
      const either = [...(await saidAlone(a, first)), ...(await saidAlone(b, second))]
      for (const each of either) if (!said.includes(each)) found.push(`${a} + ${b} hides ${short(each)}`)
      for (const each of said) if (!either.includes(each)) found.push(`${a} + ${b} says ${each}`)
    }
    const tried = new Set(pairs.map(({ a, b }) => `${a} + ${b}`))
    expect(found).toEqual(hidden.filter((each) => tried.has(each.replace(/ hides .*/, ''))))
    process.stdout.write(`${pairs.length} pairs of mistakes in one ${name}\n`)
  })

  it('beside whatever is wrong, nothing more is said than both say', { timeout: 3_000_000 }, async () => {
    const beside = mistakesIn(entry)
      .flatMap(({ at: place, settings }) => wrong.map(([label, change]) => ({ place, settings, label, change })))
      .filter(({ place, change }) => {
        const written = `${change[0].join('.')}.`
        return !`${place}.`.startsWith(written) && !written.startsWith(`${place}.`)
      })
    const step = all ? 7 : Math.ceil(beside.length / 15)
    const pairs = beside.filter((_, index) => index % step === 0)
    for (const { place, settings, label, change } of pairs) {
      const section = withValue(others, at, settings)
      const either = [...(await problems(section)), ...(await saidAlone(label, change))]
      const said = await problems(withMistake(section, change))
      expect([place, label, said.filter((each) => !either.includes(each))]).toEqual([place, label, []])
    }
    process.stdout.write(`${pairs.length} mistakes beside others in one ${name}\n`)
  })
})
