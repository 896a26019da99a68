// URNs carry the chain of types above a resource, however deep, and the stack is not in it.
import { Plain, Site, Thing } from './sdk/acme.mjs'

new Site('outer', {}, (outer) => {
  new Site('inner', { parent: outer }, (inner) => {
    const thing = new Thing('deep', {}, { parent: inner })
    new Thing('under-a-resource', {}, { parent: thing })
    new Plain('other-type', {}, { parent: thing })
  })
})
