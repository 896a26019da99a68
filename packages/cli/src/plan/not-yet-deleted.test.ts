import { compare, type Plan, type PlannedResource, type Previous } from '@konductor/planner'
import { expect, test } from 'vitest'
import { resource, urnOf } from '../testing/run-in-process.ts'
import { notYetDeleted } from './not-yet-deleted.ts'

const cluster = resource('pulumi:providers:kubernetes', 'dev')
const on = { provider: cluster.urn }
const object = (type: string, name: string, metadata: object = { name: 'web', namespace: 'shop' }) =>
  resource(type, name, { inputs: { metadata }, ...on })
const before = object('kubernetes:acme.io/v1alpha9:Widget', 'w')
const now = object('kubernetes:acme.io/v1:Widget', 'w')

const said = (
  old: readonly PlannedResource[],
  fresh: readonly PlannedResource[],
  { ok = true, renamed = [] }: { readonly ok?: boolean; readonly renamed?: readonly string[] } = {},
) => {
  const plan: Pick<Plan, 'project' | 'stack' | 'resources' | 'ended'> = {
    project: 'shop',
    stack: 'dev',
    resources: fresh,
    ended: { ok, exitCode: 0 },
  }
  const previous: Previous = { kind: 'state', resources: old }
  return notYetDeleted(compare(plan, previous), plan, previous, new Set(renamed))
}

test('an object that moves to another version of its API without an alias is said, with the alias', () => {
  expect(said([cluster, before], [cluster, now])).toEqual([
    {
      urn: now.urn,
      _tag: 'NotYetDeleted',
      severity: 'warning',
      at: 'kubernetes:acme.io/v1:Widget w',
      because:
        'it is the same object as kubernetes:acme.io/v1alpha9:Widget w, which would be deleted only after this one is made: a deployment fails, since it exists already',
      fix: `add \`aliases: ['${before.urn}']\` to its options: then the object is updated, and nothing is deleted`,
    },
  ])
})

test('with that alias it is an update, and nothing is said', () => {
  const fresh = { ...now, options: { aliases: [before.urn] } }
  expect(said([cluster, before], [cluster, fresh])).toEqual([])
})

test('where the provider writes over what exists, the object would be lost', () => {
  const upserting = { ...cluster, inputs: { upsertExistingObjects: 'true' } }
  expect(said([cluster, before], [upserting, now])[0]?.because).toContain(
    'the object would be written over, and then deleted',
  )
})

test('a resource that is called otherwise is one, also under a provider that was called otherwise', () => {
  const renamed = resource('pulumi:providers:kubernetes', 'test', { options: { aliases: [cluster.urn] } })
  const fresh = resource('kubernetes:acme.io/v1:Widget', 'other', { inputs: now.inputs, provider: renamed.urn })
  expect(said([cluster, now], [renamed, fresh]).map(({ at }) => at)).toEqual(['kubernetes:acme.io/v1:Widget other'])
})

test.each<readonly [string, PlannedResource]>([
  ['another group', object('kubernetes:other.io/v1:Widget', 'w')],
  ['another kind', object('kubernetes:acme.io/v1:Gadget', 'w')],
  ['another name', object('kubernetes:acme.io/v1:Widget', 'w', { name: 'api', namespace: 'shop' })],
  ['another namespace', object('kubernetes:acme.io/v1:Widget', 'w', { name: 'web' })],
  ['a name that nobody knows yet', object('kubernetes:acme.io/v1:Widget', 'w', { name: { unknown: true } })],
  [
    'a namespace that nobody knows yet',
    object('kubernetes:acme.io/v1:Widget', 'w', { name: 'web', namespace: { unknown: true } }),
  ],
  ['another cluster', { ...now, provider: urnOf('pulumi:providers:kubernetes', 'prod') }],
  ['what is no object', resource('acme:index:Widget', 'w', { inputs: now.inputs, ...on })],
  ['a patch of it', object('kubernetes:acme.io/v1:WidgetPatch', 'w')],
])('%s is something else', (_, fresh) => {
  expect(said([cluster, before], [cluster, fresh])).toEqual([])
})

test('what is in something that looks renamed is not said twice, nor what a program did not reach', () => {
  const parent = resource('acme:index:App', 'app', { custom: false })
  const inside = { ...now, parent: parent.urn }
  expect(said([cluster, before], [cluster, parent, inside], { renamed: [parent.urn] })).toEqual([])
  expect(said([cluster, before], [cluster, now], { ok: false })).toEqual([])
})
