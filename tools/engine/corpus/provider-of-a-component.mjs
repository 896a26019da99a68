// A component with one provider hands it to its children of that package.
import { Provider, Site, Thing } from './sdk/acme.mjs'

const east = new Provider('east', { region: 'east' })
const west = new Provider('west', { region: 'west' })
new Site('shop', { provider: east }, (self) => {
  const inherited = new Thing('inherited', {}, { parent: self })
  new Thing('below', {}, { parent: inherited })
  new Thing('own', {}, { parent: self, provider: west })
})
