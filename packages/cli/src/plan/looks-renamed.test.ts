import { compare, type Plan, type Previous } from '@konductor/planner'
import { expect, test } from 'vitest'
import { looksRenamed } from './looks-renamed.ts'

type Inputs = Readonly<Record<string, unknown>>
/** Resources as `[type, name, inputs, parent, provider]`. */
type Rows = readonly (readonly [type: string, name: string, inputs?: Inputs, parent?: string, provider?: string])[]

const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`
const resources = (rows: Rows): Previous['resources'] =>
  rows.map(([type, name, inputs = {}, parent, provider]) => ({
    urn: urn(type, name),
    type,
    custom: !type.startsWith('acme:'),
    inputs,
    ...(parent === undefined ? {} : { parent: urn(...(parent.split(' ') as [string, string])) }),
    ...(provider === undefined ? {} : { provider: urn('pulumi:providers:k', provider) }),
  }))
const planned = (rows: Rows): Plan['resources'] =>
  resources(rows).map((each) => ({ ...each, name: each.urn.split('::')[3] ?? '', dependencies: [], options: {} }))

const found = (before: Rows, now: Rows, ok = true) => {
  const plan = { project: 'shop', stack: 'dev', resources: planned(now), ended: { ok, exitCode: 0 } }
  const previous: Previous = { kind: 'state', resources: resources(before) }
  return looksRenamed(compare(plan, previous), plan, previous)
}
const said = (before: Rows, now: Rows, ok = true) =>
  found(before, now, ok).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)

const space = (name: string, quota = '20'): Rows => [
  ['acme:Space', `${name}-dev`],
  ['k:Namespace', `${name}-dev`, { metadata: { name, labels: { team: 'a' } } }, `acme:Space ${name}-dev`],
  ['k:Quota', `${name}-dev-quota`, { metadata: { namespace: name }, hard: { pods: quota } }, `acme:Space ${name}-dev`],
]

test('what is deleted and made anew under another name is said, the whole of it once', () => {
  expect(said(space('shop'), space('store'))).toEqual([
    'LooksRenamed acme:Space store-dev: shop-dev would be deleted and store-dev made, and they look the same but for the name; what it holds would be lost',
  ])
})

test('whatever a provider filled in, and whatever a plan does not know, is no difference', () => {
  const before: Rows = [['k:Map', 'a', { data: { x: '1' }, filled: true, __defaults: [] }]]
  expect(said(before, [['k:Map', 'b', { data: { unknown: true } }]])).toHaveLength(1)
})

test('a provider that is called otherwise is one, and so is what is on it', () => {
  const on = (cluster: string): Rows => [
    ['pulumi:providers:kubernetes', `kubernetes-${cluster}`, { clusterIdentifier: 'acme-dev', context: cluster }],
    ['k:Map', `settings-${cluster}`, { metadata: { name: 'settings' } }],
  ]
  expect(said(on('dev'), on('test')).map((each) => each.split(':').slice(-2).join(':'))).toHaveLength(2)
})

test('what goes to another provider is made anew anyway, unless it is the provider that is renamed', () => {
  const on = (provider: string, of: string): Rows => [
    ['acme:Logs', `${of}-logs`],
    ['k:Map', `${of}-logs`, { x: 1 }, `acme:Logs ${of}-logs`, provider],
  ]
  expect(said(on('k-default', 'one'), on('k-east', 'two'))).toEqual([])
  expect(said(on('k-dev', 'dev'), on('k-test', 'test'))).toHaveLength(1)
})

test('several that it may have been are all named', () => {
  const [one, other, fresh]: Rows[] = ['a', 'b', 'c'].map((name): Rows => [['k:Map', name, { x: 1 }]])
  expect(said([...(one ?? []), ...(other ?? [])], fresh ?? [])[0]).toContain('a or b would be deleted')
})

const renamed = (key: string, cluster: string, name: string): Rows => [
  ['acme:Space', `${key}-${cluster}`],
  [
    'kubernetes:core/v1:Quota',
    `${key}-${cluster}-quota`,
    { metadata: { name: 'quota' } },
    `acme:Space ${key}-${cluster}`,
  ],
  ['kubernetes:core/v1:Namespace', `${key}-${cluster}`, { metadata: { name } }, `acme:Space ${key}-${cluster}`],
]
const formerly = 'if it is the same under another key, add `formerly: <the key before>`'

test.each<readonly [string, Rows, Rows, string]>([
  ['alone, where nothing else follows it', [['k:Map', 'a']], [['k:Map', 'b']], ''],
  ['with its name, where that follows the key', renamed('a', 'dev', 'a'), renamed('b', 'dev', 'b'), ' and `name: a`'],
  ['alone, where it is the cluster that has another key', renamed('a', 'dev', 'a'), renamed('a', 'test', 'a'), ''],
])('the key before is the fix %s', (_, before, now, more) => {
  expect(found(before, now).map(({ fix }) => fix)).toEqual([`${formerly}${more} to its entry: then nothing is deleted`])
})

test.each<readonly [string, Rows, Rows]>([
  ['something else', space('shop'), space('store', '99')],
  ['fewer parts', space('shop'), space('store').slice(0, 2)],
  ['another type', [['k:Map', 'a']], [['k:Secret', 'b']]],
  ['nothing', [['k:Map', 'a']], []],
])('where %s is made, nothing is said', (_, before, now) => {
  expect(said(before, now)).toEqual([])
})

test('a program that did not end well says nothing of what it did not reach', () => {
  expect(said(space('shop'), space('store'), false)).toEqual([])
})
