// A hook for what goes wrong is registered, and nothing goes wrong in a preview.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const hook = new pulumi.ErrorHook('again', () => true)
new Thing('one', {}, { hooks: { onError: [hook] } })
