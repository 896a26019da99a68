// Inputs of a component are not registered by themselves; what is handed on keeps what it depends on.
import * as pulumi from '@pulumi/pulumi'
import { Site, Thing } from './sdk/acme.mjs'

const one = new Thing('one')
const site = new Site(
  'shop',
  {},
  (self) => {
    new Thing('child', { name: one.serial, size: pulumi.secret(1) }, { parent: self })
  },
  { name: one.serial, size: 1, key: pulumi.secret('x') },
)
export const { urn } = site
