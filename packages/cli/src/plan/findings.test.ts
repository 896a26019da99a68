import type { AnyModule, PlannedFacts } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { planOf, projectWith, resource, runInProcess } from '../testing/run-in-process.ts'

const objects = [resource('kubernetes:apps/v1:Deployment', 'web'), resource('aws:s3/bucket:Bucket', 'logs')]

const moduleThatSays = (severity: 'problem' | 'warning'): Pick<AnyModule, 'id' | 'checkPlanned'> => ({
  id: 'acme',
  checkPlanned: async (resources: readonly PlannedFacts[]) =>
    resources
      .filter(({ type }) => type.startsWith('kubernetes:'))
      .map(({ urn, name }) => ({
        _tag: 'SelectorMismatch',
        severity,
        urn,
        at: `Deployment ${name}: spec.selector`,
        because: 'it differs',
        fix: 'make it fit',
      })),
})

const planned = (severity: 'problem' | 'warning', ...more: readonly string[]) =>
  runInProcess(['plan', projectWith('dev'), ...more], {
    plan: async () => planOf({ resources: objects }),
    modules: async () => ({ modules: [moduleThatSays(severity)], unusable: [] }),
  })

describe('what a module finds wrong with planned resources', () => {
  it('is printed with place and fix, and a problem among it ends with exit code 1', async () => {
    const { code, stdout } = await planned('problem')
    expect([code, stdout.slice(stdout.indexOf('Planned resources'))]).toEqual([
      1,
      `Planned resources
  Deployment web: spec.selector
    it differs
    fix: make it fit [SelectorMismatch]

1 problem of planned resources.
`,
    ])
  })

  it('is only said where it is a warning', async () => {
    const { code, stdout } = await planned('warning')
    expect([code, stdout.includes('  warning: Deployment web: spec.selector\n')]).toEqual([0, true])
  })

  it('is data with the URN in JSON', async () => {
    const { stdout } = await planned('problem', '--format', 'json')
    expect(JSON.parse(stdout).findings).toEqual([
      {
        _tag: 'SelectorMismatch',
        severity: 'problem',
        urn: objects[0]?.urn,
        at: 'Deployment web: spec.selector',
        because: 'it differs',
        fix: 'make it fit',
      },
    ])
  })

  it('is not asked of a program that failed half-way', async () => {
    const { code, stdout } = await runInProcess(['plan', projectWith('dev')], {
      plan: async () => planOf({ resources: objects, ended: { ok: false, exitCode: 1 } }),
      modules: async () => ({ modules: [moduleThatSays('problem')], unusable: [] }),
    })
    expect([code, stdout.includes('SelectorMismatch')]).toEqual([2, false])
  })
})
