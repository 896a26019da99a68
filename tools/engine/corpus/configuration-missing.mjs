// A value that is required and not there ends the program with the command that sets it.
import * as pulumi from '@pulumi/pulumi'

export const text = new pulumi.Config().require('nothing')
