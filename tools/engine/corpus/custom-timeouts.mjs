// Timeouts are kept, whatever their unit.
import { Site, Thing } from './sdk/acme.mjs'

new Thing('one', {}, { customTimeouts: { create: '1h30m', update: '90s', delete: '5m' } })
new Site('shop', { customTimeouts: { create: '2m' } }, (self) => {
  new Thing('child', {}, { parent: self })
})
