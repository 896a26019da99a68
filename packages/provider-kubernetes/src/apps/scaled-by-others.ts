import type { CustomResourceOptions } from '@pulumi/pulumi'

/**
 * How a workload is changed whose number of pods an autoscaler says. To take the number out of what is applied is not
 * enough: the cluster would go down to one pod, and the autoscaler up again from there.
 */
export const scaledByOthers = (replicas: number | 'autoscaled' | undefined): CustomResourceOptions =>
  replicas === 'autoscaled' ? { ignoreChanges: ['spec.replicas'] } : {}
