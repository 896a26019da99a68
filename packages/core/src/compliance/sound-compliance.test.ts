import { describe, expect, it } from 'vitest'
import { soundCompliance } from './sound-compliance.ts'

const nothing = { mode: 'enforcing', frameworks: [], exceptions: [] }
const exception = { control: 'S3.9', reason: 'x', owner: 'us', expires: '2026-12-31' }

describe('what can be told of a compliance section that did not decode', () => {
  it('is every part that is right by itself', () => {
    expect(soundCompliance({ mode: 'warn', fisma: { level: 'hihg' }, exceptions: [exception] })).toEqual({
      settings: { ...nothing, mode: 'warn', exceptions: [exception] },
      knowsReasons: true,
    })
  })

  it('is not what is open where a reason cannot be read', () => {
    const { settings, knowsReasons } = soundCompliance({ fisma: { level: 'low' }, exceptions: [exception, 1] })
    expect(settings).toEqual({ ...nothing, fisma: { level: 'low' } })
    expect(knowsReasons).toBe(false)
  })

  it.each([[{ mode: 'disabld' }], [{ mode: 'warn', fisma: { mode: 'enforcing' } }], ['warn'], [[]]])(
    'is nothing that depends on the mode where that is not known: %j',
    (written) => {
      expect(soundCompliance(written)).toMatchObject({ settings: { mode: 'disabled' }, knowsReasons: false })
    },
  )
})
