import { plan, type PlannedResource } from '@konductor/planner'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

const planned = await plan({ project: dirname(import.meta.dirname), stack: 'dev' })
const byUrn = new Map(planned.resources.map((resource) => [resource.urn, resource]))
const nameOf = (urn: string | undefined): string => (urn === undefined ? '-' : (byUrn.get(urn)?.name ?? urn))

/** `type name < parent @ provider` */
const line = ({ type, name, parent, provider }: PlannedResource): string =>
  `${type} ${name} < ${nameOf(parent)} @ ${nameOf(provider)}`

test('the plan has no problems', () => {
  expect([planned.problems, planned.ended]).toEqual([[], { ok: true, exitCode: 0 }])
})

test('these resources, under these parents, with these providers', () => {
  expect(planned.resources.map(line)).toEqual([])
})
