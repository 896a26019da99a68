import type { Compliance, Finding, Unit, WrittenAcknowledgement } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { plainUnit } from '../../test/plain-unit.ts'
import { isFor, openingFindings, openingsOfRun, type OpeningWorld } from './openings.ts'

const at = 'aws.buckets.b'
const reason = { control: 'S3.9', reason: 'build caches', owner: 'us', expires: '2026-12-31' }
const unit = (acknowledged: readonly WrittenAcknowledgement[] = [], more: Partial<Unit> = {}): Unit =>
  plainUnit(at, {
    kind: 'bucket',
    openings: [{ control: 'S3.9', at: `${at}.logging`, what: 'nobody can tell who read' }],
    acknowledged,
    ...more,
  })
const world = (day: string, compliance: Partial<Compliance> = {}): OpeningWorld => ({
  compliance: { mode: 'enforcing', frameworks: [], exceptions: [], ...compliance },
  environment: 'dev',
  now: Date.parse(day),
  exceptionAt: (index) => `compliance.exceptions[${index}]`,
})
const said = (findings: readonly Finding[]) => findings.map(({ _tag, severity, at }) => `${severity} ${_tag} ${at}`)
const beside: WrittenAcknowledgement = { ...reason, at: `${at}.acknowledge[0]` }

describe('fault 26: an opening', () => {
  it('is a problem where compliance is enforcing, a warning where it warns, nothing where it is disabled', () => {
    const findings = (mode: Compliance['mode']) => said(openingFindings([unit()], world('2026-11-20', { mode })))
    expect(findings('enforcing')).toEqual([`problem NotAcknowledged ${at}.logging`])
    expect(findings('warn')).toEqual([`warning NotAcknowledged ${at}.logging`])
    expect(findings('disabled')).toEqual([])
  })

  it('says what is given up and the line to add', () => {
    expect(openingFindings([unit()], world('2026-11-20'))[0]).toMatchObject({
      because: 'this gives up S3.9: nobody can tell who read',
      fix: 'close it, or say why beside it: acknowledge: [{ control: "S3.9", reason: "…", owner: "…", expires: "YYYY-MM-DD" }]',
    })
  })

  it('says what closes it where that is not plain', () => {
    const openings = [
      { control: 'S3.9', at: `${at}.logging`, what: 'nobody can tell who read', closedBy: 'name a bucket' },
    ]
    expect(openingFindings([unit([], { openings })], world('2026-11-20'))[0]?.fix).toMatch(
      /^name a bucket, or say why beside it: acknowledge: /,
    )
  })

  it.each([
    ['2026-11-30T12:00Z', [], true],
    ['2026-12-02', [`warning AcknowledgementEnds ${at}.acknowledge[0]`], true],
    ['2026-12-31T23:59Z', [`warning AcknowledgementEnds ${at}.acknowledge[0]`], true],
    ['2027-01-01', [`warning AcknowledgementExpired ${at}.acknowledge[0]`], true],
    ['2027-01-14T23:59Z', [`warning AcknowledgementExpired ${at}.acknowledge[0]`], true],
    [
      '2027-01-15',
      [`problem NotAcknowledged ${at}.logging`, `warning AcknowledgementExpired ${at}.acknowledge[0]`],
      false,
    ],
  ])('acknowledged until 2026-12-31 is on %s: %j', (day, findings, counts) => {
    expect(said(openingFindings([unit([beside])], world(day)))).toEqual(findings)
    expect(openingsOfRun([unit([beside])], world(day))).toEqual([
      { unit: at, control: 'S3.9', what: 'nobody can tell who read', ...(counts ? { acknowledged: reason } : {}) },
    ])
  })

  it('is told when the reason for it has ended', () => {
    expect(openingFindings([unit([beside])], world('2027-02-01'))[0]?.because).toMatch(
      /; the reason that was given for it ended on 2026-12-31$/,
    )
  })

  it('is acknowledged by the older form, which has neither owner nor end, with a warning', () => {
    const older = unit([{ control: 'S3.9', reason: 'caches', at: `${at}.acknowledge["S3.9"]` }])
    expect(said(openingFindings([older], world('2026-11-20')))).toEqual([`warning NoExpiry ${at}.acknowledge["S3.9"]`])
  })

  it('is not acknowledged by a reason for another control, nor by one beside other defaults', () => {
    for (const other of [
      { ...beside, control: 'S3.8' },
      { ...beside, at: 'aws.defaults.acknowledge[0]' },
    ])
      expect(said(openingFindings([unit([other])], world('2026-11-20')))).toEqual([
        `problem NotAcknowledged ${at}.logging`,
      ])
  })

  it('of defaults is acknowledged beside them, or by the unit', () => {
    const openings = [{ control: 'S3.9', at: 'aws.defaults.logging', what: 'x' }]
    for (const place of ['aws.defaults.acknowledge[0]', `${at}.acknowledge[0]`])
      expect(openingFindings([unit([{ ...beside, at: place }], { openings })], world('2026-11-20'))).toEqual([])
  })

  it('is acknowledged once for all units that an exception is for', () => {
    const exceptions = [{ ...reason, labels: { tier: 'scratch' } }]
    const findings = (labels: Record<string, string>) =>
      said(openingFindings([unit([], { labels })], world('2026-11-20', { exceptions })))
    expect(findings({ tier: 'scratch' })).toEqual([])
    expect(findings({ tier: 'data' })).toEqual([`problem NotAcknowledged ${at}.logging`])
    expect(said(openingFindings([], world('2027-03-01', { exceptions })))).toEqual([
      'warning AcknowledgementExpired compliance.exceptions[0]',
    ])
  })
})

describe('an exception', () => {
  const one = { id: 'aws.services.s3.buckets.cache', kind: 'bucket', labels: { team: 'a' } }
  it.each([
    [{}, true],
    [{ units: ['aws.services.s3.buckets.cache'] }, true],
    [{ units: ['aws.services.s3.*'] }, true],
    [{ units: ['aws.services.s3.buckets.cach'] }, false],
    [{ labels: { team: 'a' } }, true],
    [{ labels: { team: 'a', kind: 'bucket', environment: 'dev' } }, true],
    [{ labels: { team: 'b' } }, false],
    [{ labels: { environment: 'production' } }, false],
    [{ units: ['aws.*'], labels: { team: 'b' } }, false],
  ])('with %j is for the unit: %s', (selector, expected) => {
    expect(isFor(selector, one, 'dev')).toBe(expected)
  })
})
