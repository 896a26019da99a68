// A component may have any type; a resource may not.
import * as pulumi from '@pulumi/pulumi'

class Free extends pulumi.ComponentResource {}
new Free('anything', 'one')
await new Free('my:own:Type:of:parts', 'two').urn.promise()
new pulumi.CustomResource('thing', 'three', {})
