import type { Plan, PlannedResource } from '../src/index.ts'
import { nameOf, typeOf } from '../src/graph/urn.ts'

/** A URN of the stack `site/dev`. */
export const urnOf = (type: string, name: string): string => `urn:pulumi:dev::site::${type}::${name}`

export const stackUrn = urnOf('pulumi:pulumi:Stack', 'site-dev')

/** A planned custom resource under the stack. */
export const planned = (type: string, name: string, more: Partial<PlannedResource> = {}): PlannedResource => ({
  urn: urnOf(type, name),
  type: typeOf(urnOf(type, name)),
  name: nameOf(urnOf(type, name)),
  custom: true,
  parent: stackUrn,
  dependencies: [],
  inputs: {},
  options: {},
  ...more,
})

/** A plan of `site/dev` that ran to its end. */
export const planOf = (resources: readonly PlannedResource[], more: Partial<Plan> = {}): Plan => ({
  schemaVersion: 1,
  project: 'site',
  stack: 'dev',
  resources,
  outputs: {},
  problems: [],
  log: [],
  timings: {},
  ended: { ok: true, exitCode: 0 },
  ...more,
})
