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

  it('is not said of secrets, of which none is kept', () => {
    const hidden = withInputs({ cidrBlock: { secret: true } })
    expect(wouldLose(hidden, goldenGraph(hidden, tables), tables)).toEqual([])
  })

  it('is a resource that is called otherwise', () => {
    expect(wouldLose({ ...plan, resources: [] }, golden(), tables)).toEqual([
      'would delete aws:ec2/subnet:Subnet main-private-a',
    ])
  })
})

describe('what an upgrade would lose on a cluster', () => {
  const workloads = goldenCases.find(({ name }) => name === 'kubernetes-deployments')
  let plan: Plan
  let golden: GoldenGraph
  beforeAll(async () => {
    if (workloads === undefined) throw new Error('there is no case of deployments')
    plan = await planCase(workloads)
    golden = goldenGraph(plan, tables)
  })
  const type = 'kubernetes:apps/v1:Deployment'
  const changed = (change: (resource: Plan['resources'][number]) => Partial<Plan['resources'][number]>): Plan => ({
    ...plan,
    resources: plan.resources.map((each) =>
      each.type === type && each.name === 'web-closed-dev' ? { ...each, ...change(each) } : each,
    ),
  })
  const over = (key: 'metadata' | 'spec', own: object) =>
    changed(({ inputs }) => ({ inputs: { ...inputs, [key]: { ...Object(inputs[key]), ...own } } }))

  it('is nothing where nothing has changed, or what changes in place', () => {
    expect(wouldLose(plan, golden, tables)).toEqual([])
    expect(wouldLose(over('spec', { replicas: 7 }), golden, tables)).toEqual([])
  })

  it('is a deployment with another selector', () => {
    expect(wouldLose(over('spec', { selector: { matchLabels: { app: 'other' } } }), golden, tables)).toEqual([
      expect.stringMatching(/^would replace kubernetes:apps\/v1:Deployment web-closed-dev: spec\.selector/),
    ])
  })

  it.each([['name'], ['namespace']])('is an object with another %s', (key) => {
    expect(wouldLose(over('metadata', { [key]: 'other' }), golden, tables)).toEqual([
      `would replace kubernetes:apps/v1:Deployment web-closed-dev: metadata.${key} changed`,
    ])
  })

  it('is an object that the provider of another cluster makes', () => {
    const others = plan.resources
      .filter(({ type: of }) => of === 'pulumi:providers:kubernetes')
      .map((each) => ({
        ...each,
        urn: `${each.urn}-other`,
        name: `${each.name}-other`,
        inputs: { ...each.inputs, clusterIdentifier: 'other' },
      }))
    const moved = changed(() => ({ provider: others[0]?.urn ?? '' }))
    const lost = wouldLose({ ...moved, resources: [...others, ...moved.resources] }, golden, tables)
    expect(lost).toEqual([expect.stringMatching(/^would replace kubernetes:apps\/v1:Deployment web-closed-dev: /)])
  })

  it('is everything on a cluster whose identifier changes', () => {
    const other: Plan = {
      ...plan,
      resources: plan.resources.map((each) =>
        each.type === 'pulumi:providers:kubernetes'
          ? { ...each, inputs: { ...each.inputs, clusterIdentifier: 'other' } }
          : each,
      ),
    }
    const objects = plan.resources.filter(({ custom, type: of }) => custom && of.startsWith('kubernetes:'))
    const lost = wouldLose(other, golden, tables)
    expect(lost.filter((each) => each.startsWith('would replace kubernetes:'))).toHaveLength(objects.length)
    expect(lost).toHaveLength(objects.length + 1)
  })
})
