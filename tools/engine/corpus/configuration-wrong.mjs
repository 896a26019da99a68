// A value of another type ends the program.
import * as pulumi from '@pulumi/pulumi'

export const number = new pulumi.Config().requireNumber('number')
