// A stack that does not exist ends the run; the planner leaves unknown what nobody answers.
import * as pulumi from '@pulumi/pulumi'

const other = new pulumi.StackReference('ref', { name: 'organization/nowhere/prod' })
export const url = other.getOutput('url')
