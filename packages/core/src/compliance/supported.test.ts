import type { Claim } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { held, type Safeguard } from '../config/controls/safeguard.ts'
import { complianceState } from './compliance-state.ts'
import { supported } from './supported.ts'

interface Settings {
  readonly encryption: boolean
  readonly customerKey: boolean
}
const safeguards: readonly Safeguard<Settings>[] = [
  {
    id: 'encryption',
    does: 'encrypts',
    supports: {},
    by: ['encryption'],
    themes: ['encryption at rest'],
    lost: ({ encryption }) => !encryption,
    opening: { control: 'X', below: ['encryption'], what: 'w' },
  },
  {
    id: 'customer-key',
    does: 'encrypts with a customer key',
    supports: {},
    by: ['encryption'],
    themes: ['own keys'],
    lost: ({ customerKey }) => !customerKey,
  },
  {
    id: 'tls',
    does: 'wants TLS',
    supports: {},
    by: ['policy'],
    themes: ['encryption in transit'],
    controls: { acme: ['T-1'] },
  },
]
const claims = (settings: Partial<Settings> = {}, overridden: readonly string[] = []): readonly Claim[] =>
  held(safeguards, { encryption: true, customerKey: true, ...settings }, overridden).claims
const nist = (given: readonly Claim[]) =>
  supported(given, { frameworks: [{ name: 'nist-800-53', controls: [] }] })['nist-800-53'] ?? []

describe('the controls that a component supports', () => {
  it('are those of its safeguards', () => {
    expect(nist(claims())).toEqual(['SC-12', 'SC-13', 'SC-23', 'SC-28', 'SC-28(1)', 'SC-8', 'SC-8(1)'])
  })

  it('go with what is opened, with those that another safeguard is for, too', () => {
    expect(nist(claims({ encryption: false, customerKey: false }))).toEqual(['SC-23', 'SC-8', 'SC-8(1)'])
  })

  it('go with what the user has the last word on', () => {
    expect(nist(claims({}, ['encryption']))).toEqual(['SC-23', 'SC-8', 'SC-8(1)'])
    expect(nist(claims({}, ['policy']))).toEqual(['SC-12', 'SC-28', 'SC-28(1)'])
  })

  it('only miss what nobody asked for', () => {
    expect(nist(claims({ customerKey: false }))).toEqual(['SC-13', 'SC-23', 'SC-28', 'SC-28(1)', 'SC-8', 'SC-8(1)'])
  })
})

describe('what of it a project answers to', () => {
  it('is what it names, of each framework', () => {
    expect(
      supported(claims(), {
        frameworks: [
          { name: 'nist-800-53', version: '5', controls: [{ id: 'SC-28' }, { id: 'AC-6' }, { id: 'SC-28(1)' }] },
          { name: 'iso-27001', version: '2022', controls: [{ id: '8.24' }, { id: 'A.8.13' }] },
          { name: 'hipaa', controls: [{ id: '164.312(b)' }] },
        ],
      }),
    ).toEqual({ 'nist-800-53': ['SC-28', 'SC-28(1)'], 'iso-27001': ['8.24'] })
  })

  it('is nothing of another version, and nothing of a framework that nobody knows', () => {
    expect(supported(claims(), { frameworks: [{ name: 'nist-800-53', version: '4', controls: [] }] })).toEqual({})
    expect(supported(claims(), { frameworks: [{ name: 'acme', controls: [{ id: 'T-1' }] }] })).toEqual({})
  })

  it('is the baseline, for a level of FISMA', () => {
    expect(supported(claims(), { frameworks: [], fisma: { level: 'low' } })).toEqual({ fisma: ['SC-12', 'SC-13'] })
    expect(supported(claims(), { frameworks: [], fisma: { level: 'moderate' } })['fisma']).toContain('SC-28')
  })

  it('is counted by unit in state', () => {
    const compliance = { mode: 'warn', frameworks: [{ name: 'hipaa', controls: [] }], exceptions: [] } as const
    expect(complianceState(compliance, [claims(), claims({ encryption: false, customerKey: false }), []], [])).toEqual({
      mode: 'warn',
      frameworks: compliance.frameworks,
      supports: {
        hipaa: {
          '164.312(a)(2)(iv)': 1,
          '164.312(e)(1)': 2,
          '164.312(e)(2)(i)': 2,
          '164.312(e)(2)(ii)': 2,
        },
      },
    })
  })
})
