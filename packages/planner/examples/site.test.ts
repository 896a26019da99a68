import { byType, compare, plan, planText, provenance, readPrevious, type Plan } from '@konductor/planner'
import '@konductor/planner/vitest'
import { beforeAll, expect, test } from 'vitest'

const project = `${import.meta.dirname}/site`
let planned: Plan
beforeAll(async () => {
  planned = await plan({
    project,
    stack: 'dev',
    config: { size: '4' },
    // What a cloud would answer; whatever nobody answers is unknown, as in a first preview.
    invoke: (token) => (token === 'acme:index:find' ? { address: '10.0.0.1' } : undefined),
    answers: { stacks: { 'acme/network/dev': { subnet: 'subnet-1' } } },
  })
})

test('the site has a protected disk', () => {
  expect(planned).toPlanCleanly()
  expect(planned).toHaveResource({ type: 'acme:index:Thing', name: 'disk', options: { protect: true } })
  expect(planned).toHaveResource({ name: 'door', inputs: { address: '10.0.0.1', subnet: 'subnet-1' } })
})

test('everything in it belongs to one site', () => {
  const sites = byType(planned, 'acme:index:Thing').map((thing) => provenance(planned, thing).unit)
  expect(sites).toEqual(['home', 'home'])
})

test('it is what it was', () => {
  expect(planText(planned)).toMatchSnapshot()
})

test('deploying it would delete the old disk, and replace nothing', () => {
  const previous = readPrevious(`${project}/state.json`)
  if (previous._tag === 'Left') throw new Error(previous.left[0]?.because)
  const comparison = compare(planned, previous.right)
  expect(comparison).toReplaceNothing()
  expect(comparison.steps.filter(({ op }) => op === 'delete').map(({ name }) => name)).toEqual(['old'])
})
