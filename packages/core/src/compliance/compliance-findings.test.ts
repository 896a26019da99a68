import { describe, expect, it } from 'vitest'
import { decodeAt } from '../config/codec/section.ts'
import { ComplianceCodec } from '../config/settings/compliance.ts'
import { complianceFindings } from './compliance-findings.ts'

const found = (block: unknown, environment = 'dev', day = '2026-11-20'): readonly string[] => {
  const outcome = decodeAt(ComplianceCodec, block, 'compliance')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return complianceFindings(block, outcome.right, { environment }, Date.parse(day)).map(
    ({ _tag, severity, at, fix }) => `${severity} ${_tag} ${at}: ${fix}`,
  )
}
const nist = (...controls: unknown[]) => ({ frameworks: [{ name: 'nist', version: '5', controls }] })

describe('what is said of controls', () => {
  it('is nothing of those that there are, parts of them, and frameworks that nobody knows', () => {
    expect(found(nist('SC-28', { id: 'IA-5(1)' }, 'AC-2a'))).toEqual([])
    expect(found({ frameworks: [{ name: 'acme', controls: ['anything'] }] })).toEqual([])
    expect(found({ frameworks: [{ name: 'iso27001', controls: ['8.24', 'A.5.1'] }] })).toEqual([])
    expect(found({ frameworks: [{ name: 'iso27017', controls: ['10.1.1'] }] })).toEqual([])
  })

  it('is a warning of those that no table has, with the nearest, and of those that are withdrawn', () => {
    const place = 'compliance.frameworks[0].controls'
    expect(found(nist('SC-82', 'AC-13'))).toEqual([
      `warning UnknownControl ${place}[0]: did you mean "SC-8(2)"?`,
      `warning UnknownControl ${place}[1]: take it out`,
    ])
    expect(found({ iso27001: { controls: ['A.8.35'] } })).toContain(
      'warning UnknownControl compliance.iso27001.controls[0]: did you mean "A.5.35"?',
    )
  })

  it.each([
    ['hipa', 'hipaa'],
    ['fsima', 'fisma'],
    ['nits-800-53', 'nist-800-53'],
    ['pci-ds', 'pci-dss'],
  ])('is a warning of a framework that is nearly a known one: %s', (name, meant) => {
    expect(found({ frameworks: [{ name, controls: ['anything'] }] })).toEqual([
      `warning UnknownFramework compliance.frameworks[0]: did you mean "${meant}"?`,
    ])
  })

  it('is a warning of the block of such a framework', () => {
    expect(found({ hipa: { controls: ['anything'] } })).toContain(
      'warning UnknownFramework compliance.hipa: did you mean "hipaa"?',
    )
  })

  it.each(['iso-27002', 'nist-800-171', 'soc2', 'cis', 'acme-baseline'])(
    'is nothing of another standard: %s',
    (name) => {
      expect(found({ frameworks: [{ name, controls: ['anything'] }] })).toEqual([])
    },
  )

  it('is that those of another version are not known', () => {
    expect(found({ frameworks: [{ name: 'pci-dss', version: '3.2.1', controls: ['3.4'] }] })).toEqual([
      'warning OtherFrameworkVersion compliance.frameworks[0]: name version "4.0" if that is meant',
    ])
  })
})

describe('what is said of an authorization to operate', () => {
  const ato = (more: object) => ({ fisma: { level: 'low', ato: more } })
  const given = { authorized: '2026-03-01', eol: '2027-03-01' }

  it.each([
    ['nothing, outside of production', { fisma: { level: 'low' } }, 'dev', []],
    ['nothing, of a project without FISMA', {}, 'production', []],
    ['nothing, where it is given', ato(given), 'production', []],
    ['nothing, where compliance is disabled', { mode: 'disabled', fisma: {} }, 'production', []],
    ['nothing, where the project is held to no production', { production: false, fisma: {} }, 'production', []],
    ['that production needs one', { fisma: {} }, 'production', ['problem NotAuthorized compliance.fisma']],
    ['that it is missed', { mode: 'warn', fisma: {} }, 'prod', ['warning NotAuthorized compliance.fisma']],
    ['that it is needed', { production: true, fisma: {} }, 'dev', ['problem NotAuthorized compliance.fisma']],
    [
      'that it has not begun',
      ato({ authorized: '2026-12-01' }),
      'production',
      ['problem NotAuthorized compliance.fisma.ato.authorized'],
    ],
    [
      'that it has ended',
      ato({ ...given, eol: '2026-11-19' }),
      'dev',
      ['problem AuthorizationEnded compliance.fisma.ato.eol'],
    ],
    [
      'nothing, on its last day',
      ato({ ...given, eol: '2026-11-20' }),
      'dev',
      ['warning AuthorizationEnds compliance.fisma.ato.eol'],
    ],
    [
      'that it ends within 30 days',
      ato({ ...given, eol: '2026-12-19' }),
      'dev',
      ['warning AuthorizationEnds compliance.fisma.ato.eol'],
    ],
    ['nothing, 31 days before', ato({ ...given, eol: '2026-12-21' }), 'dev', []],
  ])('is %s', (_, block, environment, expected) => {
    expect(found(block, environment).map((line) => line.replace(/: .*/, ''))).toEqual(expected)
  })
})
