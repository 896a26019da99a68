// An InputPropertyError names the property.
import * as pulumi from '@pulumi/pulumi'

throw new pulumi.InputPropertyError({ propertyPath: 'size', reason: 'is too large' })
