// dependsOn takes resources, components, promises and Outputs; a component stands for all that is in it.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const site = new Site('shop', {}, (self) => {
  new Thing('child', {}, { parent: self })
  new Site('inner', { parent: self }, (inner) => {
    new Thing('deep', {}, { parent: inner })
  })
})
new Thing('on-one', {}, { dependsOn: one })
new Thing('on-list', {}, { dependsOn: [one, site] })
new Thing('on-promise', {}, { dependsOn: Promise.resolve([one]) })
new Thing('on-output', {}, { dependsOn: pulumi.output(one) })
const waits = new Site('waits', { dependsOn: [one] }, (self) => {
  new Thing('below', {}, { parent: self })
})
new Thing('after', {}, { dependsOn: waits })
