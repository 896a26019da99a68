import * as pulumi from '@pulumi/pulumi'
import { Site, Thing, findOutput } from '../../test/acme.mjs'

const size = new pulumi.Config().requireNumber('size')
const network = new pulumi.StackReference('acme/network/dev')
new Site('home', {}, (site) => {
  const { address } = { address: findOutput({ of: 'home' }).apply(({ address }) => address) }
  new Thing('disk', { size }, { parent: site, protect: true })
  new Thing('door', { address, subnet: network.getOutput('subnet') }, { parent: site })
  return {}
})
