// A parameterised package has providers under its own name.
import * as pulumi from '@pulumi/pulumi'
import packages from '@pulumi/pulumi/proto/resource_pb.js'

const parameter = new packages.Parameterization()
  .setName('goods')
  .setVersion('2.0.0')
  .setValue(Buffer.from('goods').toString('base64'))
const request = new packages.RegisterPackageRequest().setName('acme').setVersion('1.2.3').setParameterization(parameter)
const registered = new Promise((resolve, reject) => {
  pulumi.runtime
    .getMonitor()
    .registerPackage(request, (error, response) => (error === null ? resolve(response.getRef()) : reject(error)))
})
class Good extends pulumi.CustomResource {
  constructor(name, args, options) {
    super('goods:index:Good', name, args, options, false, registered)
  }
}
new Good('one', { size: 1 })
export const found = pulumi.runtime
  .invokeOutput('goods:index:find', { name: 'good' }, {}, registered)
  .apply(({ id }) => id)
