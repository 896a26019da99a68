// An output that another stack does not have ends the program when it is required.
import * as pulumi from '@pulumi/pulumi'

const other = new pulumi.StackReference('organization/other/prod')
export const url = other.requireOutput('nothing')
