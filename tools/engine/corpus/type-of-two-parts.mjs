// A type of a resource has a package, a module and a name.
import * as pulumi from '@pulumi/pulumi'

new pulumi.CustomResource('acme:Thing', 'one', {})
