// A function that nobody answers is unknown in a plan; a preview asks the provider.
import * as pulumi from '@pulumi/pulumi'

const partition = pulumi.runtime.invokeOutput('aws:index/getPartition:getPartition', {}, { version: '7.48.0' })
export const name = partition.apply(({ partition }) => partition)
