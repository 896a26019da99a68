import { describe, expect, it } from 'vitest'
import { daysUntil, endOf, inDays, instantOf, isoDate } from './instant.ts'

describe('a date', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T12:30Z', '2026-03-01T12:30:00.000Z'],
    ['2026-03-01T12:30:15.5+01:00', '2026-03-01T11:30:15.500Z'],
    ['2026-03-01 12:30:00 -0500', '2026-03-01T17:30:00.000Z'],
    ['2026-03-01 00:00:00 +0000 UTC', '2026-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s is the moment %s', (written, moment) => {
    expect(new Date(instantOf(written) ?? NaN).toISOString()).toBe(moment)
  })

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-03-00', '2026-03-01 24:00:00', 'tomorrow', ''])(
    '%j is none',
    (written) => {
      expect(instantOf(written)).toBeUndefined()
    },
  )

  it('without a time of day lasts until its end', () => {
    expect(endOf('2026-03-01')).toBe(Date.parse('2026-03-01T23:59:59.999Z'))
    expect(endOf('2026-03-01T12:00Z')).toBe(Date.parse('2026-03-01T12:00Z'))
    expect(endOf('soon')).toBeUndefined()
  })

  it('is written as ISO 8601: a day where no time of day was meant', () => {
    expect(['2026-03-01', '2026-03-01 00:00:00 +0000 UTC', '2026-03-01 12:00:00 +0100', 'soon'].map(isoDate)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-01T11:00:00Z',
      'soon',
    ])
  })

  it('is as many days away as a calendar shows', () => {
    const noon = Date.parse('2026-03-01T12:00Z')
    const away = (text: string): number => daysUntil(noon, endOf(text) ?? NaN)
    expect(['2026-03-01', '2026-03-02', '2026-03-31', '2026-03-02T00:00Z'].map(away)).toEqual([0, 1, 30, 1])
    expect([0, 1, 12].map(inDays)).toEqual(['today', 'in 1 day', 'in 12 days'])
  })
})
