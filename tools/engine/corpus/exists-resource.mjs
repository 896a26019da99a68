// Whether something exists is asked of its provider; the planner does not know.
import * as pulumi from '@pulumi/pulumi'

export const exists = pulumi.runtime.existsResource('acme:index:Thing', 'i-1', {}, { version: '1.2.3' })
