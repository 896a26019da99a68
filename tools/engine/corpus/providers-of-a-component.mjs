// A component hands its providers, as a map or a list, to what is in it and to the components in it.
import { Provider, Site, Thing } from './sdk/acme.mjs'

const east = new Provider('east', { region: 'east' })
const west = new Provider('west', { region: 'west' })
const inner = (self) => {
  new Thing(`${self.__name}-thing`, {}, { parent: self })
  new Site(`${self.__name}-inner`, { parent: self }, (below) => {
    new Thing(`${self.__name}-deep`, {}, { parent: below })
  })
}
new Site('by-map', { providers: { acme: east } }, inner)
new Site('by-list', { providers: [west] }, inner)
