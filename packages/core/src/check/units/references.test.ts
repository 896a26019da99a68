import type { Unit } from '@konductor/interfaces'
import { expect, it } from 'vitest'
import { brokenReferences } from './references.ts'

const unit = (id: string, needs: Unit['needs'] = {}): Unit => ({
  kind: 'map',
  id,
  at: id.split('@')[0] ?? id,
  name: id,
  settings: {},
  needs,
  offers: ['acme.map'],
})

const said = (written: string, id: string, ...known: readonly string[]) =>
  brokenReferences({
    units: new Map(known.map((each) => [each, unit(each)])),
    asking: [unit('acme.users.web@dev', { map: { unit: id, capability: 'acme.map', at: 'acme.users.web.map' } })],
    mayBe: () => false,
    disabled: new Set(),
    exportable: new Set(),
    written: (at) => (at === 'acme.users.web.map' ? written : undefined),
  }).map(({ because, fix }) => [because, fix])

it('a name that means nothing is told as it was written, among those that it could have meant', () => {
  expect(said('setings', 'acme.maps.setings', 'acme.maps.settings', 'acme.others.x')).toEqual([
    ['nothing is called "setings" here; known: settings', 'did you mean "settings"?'],
  ])
})

it('what may be there already can be written so', () => {
  const existing = 'existingMap: setings'
  const fixes = (...known: readonly string[]) =>
    brokenReferences({
      units: new Map(known.map((each) => [each, unit(each)])),
      asking: [
        unit('acme.web', { map: { unit: 'acme.setings', capability: 'acme.map', at: 'acme.web.map', existing } }),
      ],
      mayBe: () => false,
      disabled: new Set(),
      exportable: new Set(),
      written: () => 'setings',
    }).map(({ fix }) => fix)
  const also = `or, where it is there already, write ${existing}`
  expect(fixes()).toEqual([`add acme.setings; ${also}`])
  expect(fixes('acme.x')).toEqual([`name x; ${also}`])
  expect(fixes('acme.settings')).toEqual([`did you mean "settings"? ${also}`])
})

it('one of an entry on several clusters, among those of the same one', () => {
  expect(
    said('setings', 'acme.maps.setings@dev', 'acme.maps.settings@dev', 'acme.maps.settings@test', 'acme.maps.b@test'),
  ).toEqual([['nothing is called "setings" here; known: settings', 'did you mean "settings"?']])
})

it('what is to be added is an entry, which says no cluster', () => {
  expect(said('rr', 'acme.maps.rr@dev', 'acme.maps.other@test')).toEqual([
    ['nothing is called "rr" here, nor is there any other', 'add acme.maps.rr'],
  ])
  expect(said('rr@dev', 'acme.maps.rr@dev').map(([, fix]) => fix)).toEqual(['add acme.maps.rr@dev'])
})

it('what is not there is said where it is written, and not of the entries that follow', () => {
  const missing = { unit: 'acme.clusters.dev', capability: 'acme.map' } as const
  const places = (...asking: readonly (readonly [string, string])[]) =>
    brokenReferences({
      units: new Map(),
      asking: asking.map(([id, below]) => unit(id, { map: { ...missing, at: `${id}${below}` } })),
      mayBe: () => false,
      disabled: new Set(),
      exportable: new Set(),
      written: (at) => (at.endsWith('clusters[0]') ? 'dev' : {}),
    }).map(({ at }) => at)
  const following = [
    ['acme.maps.web', ''],
    ['acme.maps.worker', ''],
  ] as const
  expect(places(...following, ['acme.spaces.shop', '.clusters[0]'])).toEqual(['acme.spaces.shop.clusters[0]'])
  expect(places(...following)).toEqual(['acme.maps.web', 'acme.maps.worker'])
  const also = ['acme.maps.other', '.clusters[0]'] as const
  expect(places(['acme.spaces.shop', '.clusters[0]'], also)).toEqual([
    'acme.spaces.shop.clusters[0]',
    'acme.maps.other.clusters[0]',
  ])
})
