import { encodeTags } from '@konductor/core/config'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsTagLimits as limits } from './aws-tag-limits.ts'

const forAws = (own: Readonly<Record<string, string>>) => encodeTags({ own }, limits)
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 300 }))
const anyTags = fc.dictionary(
  fc.oneof(
    anyText,
    anyText.map((text) => `aws:${text}`),
    anyText.map((text) => `AWS:${text}`),
  ),
  anyText,
  { maxKeys: 80 },
)
const charset = /^[\p{L}\p{N} +\-=._:/@]*$/u

describe('fault 20: tags for AWS', () => {
  it('are within every limit of AWS, whatever is given', () => {
    fc.assert(
      fc.property(anyTags, (given) => {
        const entries = Object.entries(forAws(given).tags)
        expect(entries.length).toBeLessThanOrEqual(limits.tags)
        for (const [key, value] of entries) {
          expect([...key].length).toBeLessThanOrEqual(limits.key.longest)
          expect(key).not.toBe('')
          expect(key).not.toMatch(/^aws:/i)
          expect(key).toMatch(charset)
          expect([...value].length).toBeLessThanOrEqual(limits.value.longest)
          expect(value).toMatch(charset)
        }
      }),
    )
  })

  it('are the same each time, in the same order', () => {
    fc.assert(
      fc.property(anyTags, (given) => {
        expect(Object.entries(forAws(given).tags)).toEqual(Object.entries(forAws({ ...given }).tags))
      }),
    )
  })

  it('are what was given, with nothing to report, where that fits', () => {
    const fitting = fc.dictionary(
      fc.stringMatching(/^[a-zA-Z0-9 +\-=._:/@]{1,128}$/).filter((key) => !/^aws:/i.test(key)),
      fc.stringMatching(/^[a-zA-Z0-9 +\-=._:/@]{0,256}$/),
      { maxKeys: 40, noNullPrototype: true },
    )
    fc.assert(
      fc.property(fitting, (given) => {
        fc.pre(new Set(Object.keys(given).map((key) => key.toLowerCase())).size === Object.keys(given).length)
        expect(forAws(given)).toEqual({ tags: given, protected: [], changed: [], overruled: [] })
      }),
    )
  })

  it('report whatever is not what was given', () => {
    fc.assert(
      fc.property(anyTags, (given) => {
        const { tags, changed } = forAws(given)
        const kept = Object.entries(given).filter(([key, value]) => Object.hasOwn(tags, key) && tags[key] === value)
        expect(changed.length > 0).toBe(kept.length < Object.keys(given).length)
      }),
    )
  })

  it.each([
    ['brackets', { c: 'SC-28(1)' }, { c: 'SC-28_1_-HASH' }],
    ['a line break', { m: 'feat: x\ny' }, { m: 'feat: x_y-HASH' }],
    ['an emoji', { b: 'main 🚀' }, { b: 'main _-HASH' }],
    ['a key that AWS keeps for itself', { 'aws:x': 'y' }, { 'key.aws:x-HASH': 'y' }],
    ['no key at all', { '': 'y' }, { 'key.-HASH': 'y' }],
  ])('put %s in characters that AWS takes, with a hash at the end', (_, given, expected) => {
    const text = JSON.stringify(forAws(given).tags).replaceAll(/-[0-9a-f]{8}"/g, '-HASH"')
    expect(JSON.parse(text)).toEqual(expected)
  })

  it('tell long values apart by a hash', () => {
    const { tags } = forAws({ a: `${'x'.repeat(300)}1`, b: `${'x'.repeat(300)}2` })
    expect(tags['a']).toHaveLength(256)
    expect(tags['a']).not.toBe(tags['b'])
  })

  it('leave room for those of a resource, and count what is left out', () => {
    const given = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`k${index}`, 'v']))
    const { tags, changed } = forAws(given)
    expect(Object.keys(tags)).toHaveLength(40)
    expect(tags['konductor.omitted']).toMatch(/^6 tags [0-9a-f]{8}$/)
    expect(changed).toEqual([44, 5, 6, 7, 8, 9].map((index) => `k${index} is left out: more than 40 tags`))
  })
})
