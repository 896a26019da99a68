import type { AnyModule } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { planOf, projectWith, resource, runInProcess } from '../testing/run-in-process.ts'
import type { StackCompliance } from './modules-of.ts'

const component = resource('acme:sqs:Queue', 'q', { custom: false, outputs: { safeguards: 'encryption' } })
const queue = (encrypted: unknown) =>
  resource('aws:sqs/queue:Queue', 'q', { parent: component.urn, inputs: { sse: encrypted } })

const module: Pick<AnyModule, 'id' | 'safeguards'> = {
  id: 'acme',
  safeguards: {
    'acme:sqs:Queue': [
      {
        id: 'encryption',
        does: 'encrypts messages',
        byDefault: true,
        controls: { 'nist-800-53': ['SC-13', 'SC-28'] },
        evidence: [{ role: 'main', property: ['sse'], expected: { oneOf: [true] } }],
      },
    ],
  },
}
const settings = {
  mode: 'enforcing',
  frameworks: [{ name: 'nist-800-53', controls: [{ id: 'SC-28' }, { id: 'AC-6' }] }],
  exceptions: [],
} as const

const failing = () =>
  runInProcess(['plan', projectWith('dev')], {
    plan: async () => planOf({ resources: [component], ended: { ok: false, exitCode: 1 } }),
    modules: async () => ({ modules: [module], unusable: [], compliance: { settings, openings: [], ending: [] } }),
  })

const planned = (encrypted: unknown, compliance: Partial<StackCompliance> = {}, ...more: string[]) =>
  runInProcess(['plan', projectWith('dev'), ...more], {
    plan: async () => planOf({ resources: [component, queue(encrypted)] }),
    modules: async () => ({
      modules: [module],
      unusable: [],
      compliance: { settings, openings: [], ending: [], ...compliance },
    }),
  })
const complianceOf = (stdout: string): readonly string[] =>
  stdout
    .slice(stdout.indexOf('Compliance\n'))
    .split('\n')
    .filter((line) => line !== '')

describe('compliance in a plan', () => {
  it('says nothing of a program that failed half-way', async () => {
    const { code, stdout } = await failing()
    expect(stdout).not.toContain('Compliance')
    expect(code).toBe(2)
  })

  it('says what the project answers to and its components support', async () => {
    const { code, stdout } = await planned(true)
    expect(complianceOf(stdout)).toEqual([
      'Compliance',
      '  1 claim of 1 component: 1 seen in the plan, 0 to be seen only in the cloud, 0 broken (enforcing).',
      '  nist-800-53: SC-28',
      '2 resources planned in 1.2 s.',
    ])
    expect(code).toBe(0)
  })

  it('ends with 1 where a claim is broken and compliance is enforcing, with resource and property', async () => {
    const { code, stdout } = await planned(false)
    expect(complianceOf(stdout)).toEqual([
      'Compliance',
      '  1 claim of 1 component: 0 seen in the plan, 0 to be seen only in the cloud, 1 broken (enforcing).',
      '    q (aws:sqs:Queue): sse',
      '      q encrypts messages, says the component, and its resources do not: sse was expected to be true; lost: SC-13, SC-28',
      '      fix: find the transform, or the program, that changes it; to open it on purpose, use the setting or override [BrokenClaim]',
      '  Tags and state say what components were built with: what is broken stands there until what breaks it is gone.',
      '1 broken claim: compliance is enforcing.',
    ])
    expect(code).toBe(1)
  })

  it('only tells where it warns, and says nothing of it where it is disabled', async () => {
    const warned = await planned(false, { settings: { ...settings, mode: 'warn' } })
    expect([warned.code, warned.stdout.includes('[BrokenClaim]')]).toEqual([0, true])
    const disabled = await planned(false, { settings: { ...settings, mode: 'disabled' } })
    expect([disabled.code, disabled.stdout.includes('[BrokenClaim]')]).toEqual([0, false])
  })

  it('lists what is open, with who answers for it, and what ends soon', async () => {
    const opening = { unit: 'acme.queues.q', control: 'X-1', what: 'w' }
    const acknowledged = { control: 'X-1', reason: 'for a test', owner: 'us', expires: '2027-01-01' }
    const { stdout } = await planned(true, {
      openings: [{ ...opening, acknowledged }, opening],
      ending: [{ _tag: 'AcknowledgementEnds', severity: 'warning', at: 'x', because: 'it ends', fix: 'look' }],
    })
    expect(complianceOf(stdout).slice(3, -1)).toEqual([
      '  acme.queues.q gives up X-1: for a test (us, until 2027-01-01)',
      '  acme.queues.q gives up X-1: w; nobody said why',
      '    x',
      '      it ends',
      '      fix: look [AcknowledgementEnds]',
    ])
  })

  it('is data with --json: every claim with all its controls, and where it breaks', async () => {
    const { code, stdout } = await planned(false, {}, '--json')
    expect(JSON.parse(stdout).compliance).toMatchObject({
      mode: 'enforcing',
      supports: {},
      claims: [
        {
          component: component.urn,
          safeguard: 'encryption',
          verdict: 'broken',
          controls: { 'nist-800-53': ['SC-13', 'SC-28'] },
          broken: [{ resource: 'q (aws:sqs:Queue)', property: 'sse' }],
        },
      ],
      broken: [{ _tag: 'BrokenClaim' }],
    })
    expect(code).toBe(1)
  })

  it('is seen only in the cloud where the plan does not know', async () => {
    const { code, stdout } = await planned({ unknown: true })
    expect(complianceOf(stdout)[1]).toContain('0 seen in the plan, 1 to be seen only in the cloud')
    expect(code).toBe(0)
  })

  it('is not there where nobody speaks of it', async () => {
    const { stdout } = await runInProcess(['plan', projectWith('dev'), '--json'], {
      plan: async () => planOf({ resources: [component] }),
    })
    expect(JSON.parse(stdout)).not.toHaveProperty('compliance')
  })
})
