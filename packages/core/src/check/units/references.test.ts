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

it('so is one of an entry on several clusters, among those of the same one', () => {
  expect(
    said('setings', 'acme.maps.setings@dev', 'acme.maps.settings@dev', 'acme.maps.settings@test', 'acme.maps.b@test'),
  ).toEqual([['nothing is called "setings" here; known: settings', 'did you mean "settings"?']])
})
