// A resource may have been called otherwise: by name, type, parent, project, stack, URN, or without a parent.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

const former = new Site('former')
new Site('shop', { aliases: [{ name: 'old-shop' }] }, (self) => {
  new Thing('child', {}, { parent: self })
  new Thing('own', {}, { parent: self, aliases: [{ name: 'old-own' }] })
})
new Thing(
  'one',
  {},
  {
    aliases: [
      { name: 'older' },
      { type: 'acme:index:Old' },
      { parent: former },
      { parent: pulumi.rootStackResource, name: 'rooted' },
    ],
  },
)
new Thing(
  'two',
  {},
  { aliases: [{ stack: 'prod' }, { project: 'elsewhere' }, 'urn:pulumi:dev::site::acme:index:Thing::by-urn'] },
)
