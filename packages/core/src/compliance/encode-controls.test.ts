import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nistTable } from './control-tables.ts'
import { annotationPlace, encodeControls, labelPlace, tagPlace } from './encode-controls.ts'

const all = [...nistTable().keys()]
const lists = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(...all),
    fc.stringMatching(/^164\.3\d\d(\([a-z0-9]{1,3}\)){1,3}$/),
    fc.stringMatching(/^(A\.|CLD\.)?\d{1,2}(\.\d{1,2}){1,3}$/),
  ),
  { minLength: 1, maxLength: 200 },
)

describe('control ids as one text', () => {
  it('stand as they are where they fit, without brackets where there are none', () => {
    const ids = ['SC-28', 'SC-28(1)', '164.312(a)(2)(iv)']
    expect(encodeControls(ids, tagPlace)).toBe('SC-28 SC-28.1 164.312.a.2.iv')
    expect(encodeControls(ids, labelPlace)).toBe('SC-28_SC-28.1_164.312.a.2.iv')
    expect(encodeControls(ids, annotationPlace)).toBe('SC-28, SC-28(1), 164.312(a)(2)(iv)')
  })

  it('are as many as fit, with how many are left out', () => {
    expect(encodeControls(all.slice(0, 30), labelPlace)).toMatch(
      /^AC-1_AC-2_AC-2\.1(_AC-2\.\d+)*_and-\d+-more-[0-9a-f]{8}$/,
    )
    expect(encodeControls(all, tagPlace)).toMatch(/ \+\d+ [0-9a-f]{8}$/)
  })

  it('keep to what each cloud takes, whatever the list', () => {
    fc.assert(
      fc.property(lists, (ids) => {
        const tag = encodeControls(ids, tagPlace)
        expect(tag).toMatch(/^[A-Za-z0-9 +\-=._:/@]{1,256}$/)
        const label = encodeControls(ids, labelPlace)
        expect(label).toMatch(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/)
        expect(encodeControls(ids, annotationPlace).length).toBeLessThanOrEqual(annotationPlace.longest)
      }),
    )
  })

  it('are the same for the same list and differ for another', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        for (const place of [tagPlace, labelPlace, annotationPlace]) {
          expect(encodeControls([...one], place)).toBe(encodeControls(one, place))
          const plain = (ids: readonly string[]) => ids.join(' ').replaceAll(/[()]+/g, '.').replaceAll('. ', ' ')
          if (plain(one).replace(/\.$/, '') !== plain(other).replace(/\.$/, ''))
            expect(encodeControls(one, place)).not.toBe(encodeControls(other, place))
        }
      }),
    )
  })
})
