import { beforeAll, describe, expect, it } from 'vitest'
import type { ReplaceTable } from '@konductor/interfaces'
import type { Plan } from '@konductor/planner'
import { goldenCases } from './golden-cases.ts'
import { goldenGraph, type GoldenGraph } from './golden-graph.ts'
import { readGraph } from './graph-file.ts'
import { planCase } from './plan-case.ts'
import { readTables } from './tables.ts'
import { wouldLose } from './would-lose.ts'

let tables: readonly ReplaceTable[] = []
beforeAll(async () => {
  tables = await readTables()
})

describe('an upgrade', () => {
  it.each(goldenCases.map((each) => [each.name, each] as const))(
    'replaces and deletes nothing of %s',
    async (_, each) => {
      const golden = readGraph(each)
      const plan = await planCase(each)
      if (golden === undefined) throw new Error('no graph is kept yet: npm run golden -w @konductor/tool-upgrades')
      expect(wouldLose(plan, golden, tables)).toEqual([])
      // What is new is kept too, so that the next change of it is seen.
      const kept = new Set(golden.resources.map(({ urn }) => urn))
      expect(goldenGraph(plan, tables).resources.filter(({ urn }) => !kept.has(urn))).toEqual([])
    },
  )
})

describe('what an upgrade would lose', () => {
  const plan: Plan = {
    schemaVersion: 1,
    project: 'p',
    stack: 's',
    resources: [
      {
        urn: 'urn:pulumi:s::p::aws:ec2/subnet:Subnet::main-private-a',
        type: 'aws:ec2/subnet:Subnet',
        name: 'main-private-a',
        custom: true,
        dependencies: [],
        options: {},
        inputs: { cidrBlock: '10.0.0.0/24', mapPublicIpOnLaunch: false },
      },
    ],
    outputs: {},
    problems: [],
    log: [],
    timings: {},
    ended: { ok: true, exitCode: 0 },
  }
  const golden = (): GoldenGraph => goldenGraph(plan, tables)
  const [subnet] = plan.resources
  const withInputs = (inputs: Readonly<Record<string, unknown>>): Plan => ({
    ...plan,
    resources: subnet === undefined ? [] : [{ ...subnet, inputs }],
  })

  it('keeps of a resource what replaces it', () => {
    expect(golden().resources.map(({ inputs }) => inputs)).toEqual([{ cidrBlock: '10.0.0.0/24' }])
  })

  it('is nothing where inputs change in place', () => {
    expect(wouldLose(withInputs({ cidrBlock: '10.0.0.0/24', mapPublicIpOnLaunch: true }), golden(), tables)).toEqual([])
  })

  it('is a resource that would be replaced, with the input', () => {
    expect(wouldLose(withInputs({ cidrBlock: '10.0.1.0/24' }), golden(), tables)).toEqual([
      'would replace aws:ec2/subnet:Subnet main-private-a: cidrBlock changed',
    ])
    expect(wouldLose(withInputs({ cidrBlock: '10.0.0.0/24', vpcId: 'vpc-1' }), golden(), tables)).toEqual([
      'would replace aws:ec2/subnet:Subnet main-private-a: vpcId added',
    ])
  })

  it('is a resource that is called otherwise', () => {
    expect(wouldLose({ ...plan, resources: [] }, golden(), tables)).toEqual([
      'would delete aws:ec2/subnet:Subnet main-private-a',
    ])
  })
})
