// A package whose plugin is not there: the planner has no need of it.
import * as pulumi from '@pulumi/pulumi'

new pulumi.CustomResource('nowhere:index:Thing', 'one', {}, { version: '4.5.6' })
