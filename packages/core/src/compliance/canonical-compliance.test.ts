import type { Compliance } from '@konductor/interfaces'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAt } from '../config/codec/section.ts'
import { ComplianceCodec } from '../config/settings/compliance.ts'
import { canonicalCompliance } from './canonical-compliance.ts'

const decoded = (block: unknown): Compliance => {
  const outcome = decodeAt(ComplianceCodec, block, 'compliance')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}
const said = (block: unknown): readonly string[] => {
  const outcome = decodeAt(ComplianceCodec, block, 'compliance')
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}
const older = (block: unknown): readonly string[] =>
  canonicalCompliance(block).older.map(({ from, fix }) => `${from.join('.')}: ${fix}`)

const generationA = {
  fisma: {
    enabled: true,
    level: 'moderate',
    ato: { id: 'A-1', authorized: '2025-03-27T00:00:00', renew: '2028-03-27T00:00:00', review: '2026-03-27T00:00:00' },
    enforcing: 'strict',
  },
  nist: { enabled: true, controls: ['AC-1', 'AC-2'], auxiliary: ['SC-7'], exceptions: ['AC-3'] },
  scip: {
    environment: 'prod-us-west',
    ownership: {
      operator: { name: 'ops', contacts: ['ops@example.org'] },
      provider: { name: 'platform', contacts: ['platform@example.org'] },
    },
    provider: { name: 'aws', regions: ['us-west-2'], version: '1' },
  },
}

describe('a compliance block of another generation', () => {
  it('A is read: enforcing, renew and review, nist with its lists, scip with its ownership', () => {
    expect(decoded(generationA)).toEqual({
      mode: 'enforcing',
      frameworks: [{ name: 'nist-800-53', controls: [{ id: 'AC-1' }, { id: 'AC-2' }, { id: 'SC-7' }] }],
      fisma: {
        level: 'moderate',
        ato: { id: 'A-1', authorized: '2025-03-27', eol: '2028-03-27', lastTouch: '2026-03-27' },
      },
      exceptions: [],
      ownership: {
        operations: { name: 'ops', contacts: ['ops@example.org'] },
        owner: { name: 'platform', contacts: ['platform@example.org'] },
      },
    })
    expect(canonicalCompliance(generationA).project).toEqual({ environment: 'prod-us-west' })
    expect(older(generationA)).toEqual([
      'fisma.enabled: take it out: the block itself says that it holds',
      'fisma.ato.renew: call it eol',
      'fisma.ato.review: call it lastTouch',
      'fisma.enforcing: write compliance.mode: enforcing',
      'nist.exceptions.0: write it as an entry of compliance.exceptions, { control, reason, owner, expires }: without a reason it is not carried over',
      'nist: write it as an entry of compliance.frameworks, with name: nist-800-53',
      'scip.environment: write it as project.environment',
      'scip.ownership: write it as compliance.ownership, with owner and operations',
      'scip.provider: it is not carried over: regions and versions are said of the providers under aws, azure and kubernetes',
    ])
  })

  it('B is read: mode strict, last_touch, and blocks that are not enabled', () => {
    const block = {
      fisma: { enabled: false, level: 'low', mode: 'strict' },
      nist: { enabled: false, controls: ['AC-1'] },
      hipaa: { enabled: true, controls: ['164.312(b)'] },
    }
    expect(decoded(block)).toEqual({
      mode: 'enforcing',
      frameworks: [{ name: 'hipaa', controls: [{ id: '164.312(b)' }] }],
      exceptions: [],
    })
    expect(
      decoded({
        fisma: {
          mode: 'strict',
          ato: { id: 'A', authorized: '2025-03-27 00:00:00 +0000 UTC', last_touch: '2025-04-01 10:00:00 +0000' },
        },
      }).fisma,
    ).toEqual({ ato: { id: 'A', authorized: '2025-03-27', lastTouch: '2025-04-01T10:00:00Z' } })
  })

  it('C is read: fisma.mode, and a project with production, ownership and its own authorization', () => {
    const block = {
      project: {
        environment: 'production',
        production: true,
        ownership: { owner: { name: 'platform', contacts: [] }, operations: 'ops' },
        ato: { id: 'A-2', authorized: '2026-03-01', eol: '2027-03-01' },
      },
      fisma: { level: 'high', mode: 'warn' },
      nist: { auxiliary: ['AC-6'], exceptions: [{ id: 'AC-3', reason: 'r', owner: 'o', expires: '2027-01-01' }] },
    }
    expect(decoded(block)).toEqual({
      mode: 'warn',
      frameworks: [{ name: 'nist-800-53', controls: [{ id: 'AC-6' }] }],
      fisma: { level: 'high', ato: { id: 'A-2', authorized: '2026-03-01', eol: '2027-03-01' } },
      exceptions: [{ control: 'AC-3', reason: 'r', owner: 'o', expires: '2027-01-01' }],
      ownership: { owner: { name: 'platform', contacts: [] }, operations: { name: 'ops', contacts: [] } },
      production: true,
    })
  })

  it('D is read: frameworks, beside what is said of the project', () => {
    const block = {
      frameworks: [{ name: 'NIST 800-53', version: '5', controls: [{ id: 'SC-28', description: 'at rest' }] }],
      project: { name: 'acme', environment: 'dev', organization: 'o', owner: 'team', costCenter: '1' },
    }
    expect(decoded(block).frameworks).toEqual([
      { name: 'nist-800-53', version: '5', controls: [{ id: 'SC-28', description: 'at rest' }] },
    ])
    expect(canonicalCompliance(block).project).toEqual(block.project)
  })

  it('keeps the block of a framework that nobody knows, whole', () => {
    const block = { cmmc: { enabled: true, version: '2.0', controls: ['AC.L1-3.1.1'], assessor: { name: 'x' } } }
    expect(decoded(block).frameworks).toEqual([
      { name: 'cmmc', version: '2.0', controls: [{ id: 'AC.L1-3.1.1' }], details: { assessor: { name: 'x' } } },
    ])
    expect(decoded({ frameworks: [{ name: 'cmmc', details: { assessor: 'x' } }] }).frameworks).toEqual([
      { name: 'cmmc', controls: [], details: { assessor: 'x' } },
    ])
  })

  it('has its problems where they were written', () => {
    expect(said({ nist: { controls: ['AC-1', 'SC28'], auxiliary: [5] } })).toEqual([
      'UnquotedString compliance.nist.auxiliary[0]',
    ])
    expect(said({ nist: { controls: ['AC-1', 'SC28'] } })).toEqual(['BadControlId compliance.nist.controls[1]'])
    expect(said({ fisma: { ato: { authorized: '2026-03-01', renew: '2025-03-01' } } })).toEqual([
      'DatesOutOfOrder compliance.fisma.ato.renew',
    ])
    expect(said({ project: { ownership: { operator: 5 } } })).toEqual([
      'UnquotedString compliance.project.ownership.operator',
    ])
    expect(said({ framework: [] })).toEqual(['UnknownKey compliance.framework'])
    expect(said({ fismo: { level: 'low' } })).toEqual(['UnknownKey compliance.fismo'])
    expect(said(5)).toEqual(['WrongType compliance'])
  })

  it('says nothing of what is spelled as today', () => {
    const today = {
      mode: 'warn',
      frameworks: [{ name: 'hipaa' }],
      fisma: { level: 'low', ato: { authorized: '2026-03-01', eol: '2027-03-01', lastTouch: '2026-04-01' } },
      exceptions: [{ control: 'S3.9', reason: 'r', owner: 'o', expires: '2027-01-01', labels: { a: 'b' } }],
      ownership: { owner: 'us' },
      production: false,
    }
    const canonical = canonicalCompliance(today)
    expect([canonical.compliance, canonical.older, canonical.project]).toEqual([today, [], {}])
    expect(older({ fisma: { mode: 'warn' } })).toEqual([])
  })

  it('comes out the same a second time, and no input makes it fail', () => {
    const key = fc.oneof(
      fc.constantFrom(
        ...['fisma', 'nist', 'scip', 'project', 'frameworks', 'exceptions', 'acknowledge', 'mode', 'ato', 'enabled'],
        ...['controls', 'auxiliary', 'enforcing', 'renew', 'ownership', 'operator', 'name', 'version', 'cmmc'],
      ),
      fc.string({ maxLength: 6 }),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(null, true, false, 5, '', 'strict', 'warn', 'SC-28', '2026-03-01'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, (block) => {
        const once = canonicalCompliance(block)
        for (const { from } of once.older) expect(from.length).toBeGreaterThan(0)
        const outcome = decodeAt(ComplianceCodec, block, 'compliance')
        if (outcome._tag === 'Left') return
        const twice = canonicalCompliance(once.compliance)
        expect(twice.older).toEqual([])
        expect(decodeAt(ComplianceCodec, once.compliance, 'compliance')).toEqual(outcome)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the compliance section', () => {
  it('refuses two modes that differ, and takes two that agree', () => {
    expect(said({ mode: 'enforcing', fisma: { mode: 'warn' } })).toEqual(['TwoSpellings compliance.fisma.mode'])
    expect(decoded({ mode: 'warn', fisma: { mode: 'warn' } }).mode).toBe('warn')
  })

  it('takes an id alone for a control, and one framework written twice as one', () => {
    expect(
      decoded({
        frameworks: [
          { name: 'nist', controls: ['SC-28'] },
          { name: 'NIST 800-53', controls: ['AC-6', 'SC-28'] },
        ],
      }).frameworks,
    ).toEqual([{ name: 'nist-800-53', controls: [{ id: 'SC-28' }, { id: 'AC-6' }] }])
  })

  it('refuses an id that cannot be one of its framework, with the nearest', () => {
    const outcome = decodeAt(ComplianceCodec, { frameworks: [{ name: 'nist', controls: [{ id: 'SC28' }] }] }, 'c')
    expect(outcome).toMatchObject({
      left: [{ _tag: 'BadControlId', at: 'c.frameworks[0].controls[0].id', fix: 'did you mean "SC-28"?' }],
    })
  })

  it('refuses days that there are not, and an end before the beginning', () => {
    expect(said({ fisma: { ato: { eol: '2026-02-30' } } })).toEqual(['Malformed compliance.fisma.ato.eol'])
    expect(said({ fisma: { ato: { authorized: '2026-03-01', eol: '2026-03-01' } } })).toEqual([
      'DatesOutOfOrder compliance.fisma.ato.eol',
    ])
    expect(said({ fisma: { ato: { authorized: '2026-03-01', lastTouch: '2026-02-01' } } })).toEqual([
      'DatesOutOfOrder compliance.fisma.ato.lastTouch',
    ])
    const oneDay = { authorized: '2026-03-01T10:00:00Z', eol: '2026-03-02T10:00:00Z', last_touch: '2026-03-01' }
    expect(said({ fisma: { ato: oneDay } })).toEqual([])
  })

  it('wants an owner and an end of each exception', () => {
    expect(said({ exceptions: [{ control: 'S3.9', reason: 'r' }] })).toEqual([
      'Missing compliance.exceptions[0].owner',
      'Missing compliance.exceptions[0].expires',
    ])
    expect(said({ acknowledge: [{ control: 'S3.9' }] })[0]).toBe('Missing compliance.acknowledge[0].reason')
  })
})
