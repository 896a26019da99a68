// protect, retainOnDelete and deletedWith are handed down, unless a child says otherwise.
import { Site, Thing } from './sdk/acme.mjs'

const base = new Thing('base')
new Site('shop', { protect: true, retainOnDelete: true, deletedWith: base }, (self) => {
  new Thing('child', {}, { parent: self })
  new Thing('open', {}, { parent: self, protect: false, retainOnDelete: false })
  new Site('inner', { parent: self, protect: false }, (inner) => {
    new Thing('deep', {}, { parent: inner })
  })
})
