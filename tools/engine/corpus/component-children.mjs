// A component says what it has, and its children stand under it.
import { Site, Thing } from './sdk/acme.mjs'

const site = new Site('shop', {}, (self) => {
  const thing = new Thing('child', { name: 'child' }, { parent: self })
  return { name: thing.name, serial: thing.serial, fixed: 1 }
})
export const urn = site.urn
