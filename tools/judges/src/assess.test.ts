import type { Plan, PlannedResource } from '@konductor/planner'
import { describe, expect, it } from 'vitest'
import { assess, type Shown } from './assess.ts'
import { awsClaimed } from './aws-claimed.ts'
import type { Insecure, UnitsCase } from './cases/judged-case.ts'
import type { Exception } from './exceptions.ts'
import type { Finding, Verdict } from './judging/verdict.ts'

const stack = 'urn:pulumi:s::p::pulumi:pulumi:Stack::p-s'
const componentType = 'konductor:aws:EncryptionKey'
const component = (name: string): string => `urn:pulumi:s::p::${componentType}::${name}`
const resource = (name: string): string => `urn:pulumi:s::p::${componentType}$aws:kms/key:Key::${name}`

const planned = (urn: string, rest: Partial<PlannedResource>): PlannedResource => ({
  urn,
  type: urn.split('::')[2]?.split('$').at(-1) ?? '',
  name: urn.split('::').at(-1) ?? '',
  custom: true,
  dependencies: [],
  inputs: {},
  options: {},
  ...rest,
})

/** A key that claims this, and whose tag says that it supports these controls. */
const key = (name: string, safeguards: readonly string[], supports = ''): readonly PlannedResource[] => [
  planned(component(name), { custom: false, parent: stack, outputs: { safeguards: safeguards.join(' ') } }),
  planned(resource(name), {
    parent: component(name),
    inputs: { enableKeyRotation: safeguards.includes('rotation'), tags: { 'supports.nist-800-53': supports } },
  }),
]

const planOf = (...resources: readonly PlannedResource[]): Plan => ({
  schemaVersion: 1,
  project: 'p',
  stack: 's',
  resources: [planned(stack, { custom: false }), ...resources],
  outputs: {},
  problems: [],
  log: [],
  timings: {},
  ended: { ok: true, exitCode: 0 },
})

const shownOf = (...names: readonly string[]): Shown =>
  new Map(names.map((name) => [name, { urn: resource(name), type: 'AWS::KMS::Key' }]))

const verdict = (...findings: readonly Finding[]): readonly Verdict[] => [
  { judge: 'j', rules: ['KMS5'], applied: ['KMS5'], findings },
]
const found = (resource: string, detail?: string): Finding => ({
  rule: 'KMS5',
  resource,
  because: 'not rotated',
  ...(detail === undefined ? {} : { detail }),
})
const both: UnitsCase = { name: 'keys', secure: ['good'], insecure: [] }
const opened = (rest: Partial<Insecure>): UnitsCase => ({
  ...both,
  insecure: [{ unit: 'bad', opens: 'x', like: 'good', found: ['KMS5'], loses: ['rotation'], ...rest }],
})
const excusing = (rest: Partial<Exception>): readonly Exception[] => [
  { rules: ['KMS5'], in: [componentType], reason: 'it is a test', ...rest },
]

describe('a unit that is to be secure', () => {
  const judge = (findings: readonly Finding[], exceptions: readonly Exception[] = []) =>
    assess(both, planOf(...key('good', ['enabled'])), shownOf('good'), verdict(...findings), exceptions, awsClaimed)
      .faults

  it('is as the case says where nothing is found', () => {
    expect(judge([])).toEqual([])
  })

  it('is not where something is found, however often', () => {
    expect(judge([found('good'), found('good')])).toEqual(['good: KMS5 at good and 1 more: not rotated'])
  })

  it.each<[string, Partial<Exception>, boolean]>([
    ['for its component', {}, true],
    ['for another component', { in: ['konductor:aws:SecureBucket'] }, false],
    ['for another unit', { units: ['better'] }, false],
    ['for another rule', { rules: ['KMS6'] }, false],
    ['for another type', { type: 'AWS::KMS::Alias' }, false],
    ['where a claim is not made that is not', { without: 'rotation' }, true],
    ['where a claim is not made that is', { without: 'enabled' }, false],
    ['where a claim is made that is', { having: 'enabled' }, true],
    ['where a claim is made that is not', { having: 'rotation' }, false],
    ['for something else that the rule finds', { details: ['Action::'] }, false],
  ])('is excused by an exception %s', (_, exception, excused) => {
    expect(judge([found('good', 'Resource::*')], excusing(exception)).length === 0).toBe(excused)
  })

  it('may not claim what its resources do not show', () => {
    const [self, main] = key('good', ['enabled', 'rotation'])
    const broken = [self, main && { ...main, inputs: { enableKeyRotation: false } }].filter((one) => one !== undefined)
    expect(assess(both, planOf(...broken), shownOf('good'), verdict(), [], awsClaimed).faults).toEqual([
      'good claims that it is rotated each year, and its resources do not show it',
    ])
  })
})

describe('a unit with something opened', () => {
  const judge = (judged: UnitsCase, findings: readonly Finding[], supports = '') =>
    assess(
      judged,
      planOf(...key('good', ['enabled', 'rotation'], 'SC-12'), ...key('bad', ['enabled'], supports)),
      shownOf('good', 'bad'),
      verdict(...findings),
      [],
      awsClaimed,
    ).faults

  it('is as the case says where that is found, and the claim is lost', () => {
    expect(judge(opened({}), [found('bad')])).toEqual([])
  })

  it('has to be found, by the rules that the case names and no others', () => {
    expect(judge(opened({}), [])).toEqual(['bad: findings: expected, and not there: KMS5'])
    expect(judge(opened({ found: [] }), [found('bad')])).toEqual(['bad: findings: there, and not expected: KMS5'])
    expect(judge(opened({}), [found('bad', 'Action::*')])).toEqual([
      'bad: findings: expected, and not there: KMS5',
      'bad: findings: there, and not expected: KMS5[Action::*]',
    ])
  })

  it('has to lose the claims that the case names, and no others', () => {
    expect(judge(opened({ loses: [] }), [found('bad')])).toEqual([
      'bad: claims that it loses: there, and not expected: rotation',
    ])
    expect(judge(opened({ loses: ['enabled', 'rotation'] }), [found('bad')])).toEqual([
      'bad: claims that it loses: expected, and not there: enabled',
    ])
  })

  it('may not say in its tag that it supports what it lost', () => {
    expect(judge(opened({}), [found('bad')], 'AC-3 SC-12')).toEqual(['bad: it still shows that it supports SC-12'])
  })
})

describe('a case', () => {
  it('says of every unit whether it is secure, and of none that is not planned', () => {
    const judged = { ...both, secure: ['better'] }
    expect(assess(judged, planOf(...key('good', [])), shownOf('good'), verdict(), [], awsClaimed).faults).toEqual([
      'good is planned, and the case does not say whether it is secure',
      'better is not in the plan',
    ])
  })
})
