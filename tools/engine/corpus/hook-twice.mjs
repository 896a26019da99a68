// A name of a hook is taken once.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

new pulumi.ResourceHook('same', () => {})
new Thing('one', {}, { hooks: { afterCreate: [new pulumi.ResourceHook('same', () => {})] } })
