import { describe, expect, it, test } from 'vitest'
import { decodeAt } from '../codec/section.ts'
import { ComplianceCodec } from './compliance.ts'
import { coreCodecs, ExportsCodec } from './core-settings.ts'
import { date } from './date.ts'

test.each([
  ['project', { tags: {} }],
  ['logging', { level: 'standard', format: 'text' }],
  ['metadata', { git: { onResources: false }, protected: [] }],
  ['compliance', { mode: 'enforcing', frameworks: [], exceptions: [] }],
  ['modules', {}],
  ['exports', {}],
] as const)('the section %s may be left out', (key, expected) => {
  expect(decodeAt(coreCodecs[key], {}, key)).toEqual({ _tag: 'Right', right: expected })
})

test('compliance is read as the main example writes it', () => {
  const compliance = {
    frameworks: [
      {
        name: 'nist-800-53',
        version: '5',
        controls: [{ id: 'SC-28', description: 'Protection of information at rest' }],
      },
    ],
    fisma: { level: 'moderate', mode: 'warn', ato: { id: 'A-1', authorized: '2026-03-01', eol: '2029-03-01' } },
  }
  const { mode, ...fisma } = compliance.fisma
  expect(decodeAt(ComplianceCodec, compliance, 'compliance')).toEqual({
    _tag: 'Right',
    right: { mode, frameworks: compliance.frameworks, fisma, exceptions: [] },
  })
})

describe('a date', () => {
  it.each([
    '2026-03-01',
    '2026-03-01T12:00:00Z',
    '2026-03-01T12:00+01:00',
    '2026-03-01 12:00:00 +0100',
    '2026-03-01 00:00:00 +0000 UTC',
  ])('may be written %s', (written) => {
    expect(decodeAt(date(), written, 'eol')).toEqual({ _tag: 'Right', right: written })
  })
  it.each(['1 March 2026', '2026-13-01', '2026-03-32', '2026-3-1', '2026-03-01 25:00:00'])('is not %s', (written) => {
    expect(decodeAt(date(), written, 'eol')).toMatchObject({ left: [{ _tag: 'Malformed', at: 'eol' }] })
  })
})

test('a number where a date, a version or a cost center is wanted is to be quoted', () => {
  for (const [codec, input] of [
    [coreCodecs.project, { costCenter: 12345 }],
    [ComplianceCodec, { frameworks: [{ name: 'x', version: 5 }] }],
  ] as const)
    expect(decodeAt(codec, input, 'x')).toMatchObject({ left: [{ _tag: 'UnquotedString' }] })
})

test('an export has a name for a program and the path of an output', () => {
  expect(decodeAt(ExportsCodec, { vpcId: 'aws.components.secureVpc.main.vpcId' }, 'exports')._tag).toBe('Right')
  expect(decodeAt(ExportsCodec, { 'vpc id': 'aws.a.b', other: 'aws' }, 'exports')).toMatchObject({
    left: [
      { _tag: 'BadName', at: 'exports["vpc id"]' },
      { _tag: 'Malformed', at: 'exports.other' },
    ],
  })
})
