import type { types } from '@pulumi/kubernetes'
import type { Input } from '@pulumi/pulumi'
import type { ChecksumArgs, PodArgs } from './pod-args.ts'
import { byName } from './in-order.ts'
import { podSpec, type PodOf } from './pod-spec.ts'

const checksumAnnotations = ({ configMaps, secrets }: ChecksumArgs = {}): Readonly<Record<string, Input<string>>> =>
  Object.fromEntries([
    ...byName(configMaps).map(([name, digest]) => [`config-map.konductor.dev/${name}`, digest]),
    ...byName(secrets).map(([name, digest]) => [`secret.konductor.dev/${name}`, digest]),
  ])

/**
 * What a workload makes its pods from. Another digest of what they read is another annotation, and rolls them.
 *
 * @param labels Those of every pod, over the user's: what is selected by them must be theirs.
 */
export const podTemplate = (
  args: PodArgs,
  of: PodOf,
  labels: Readonly<Record<string, Input<string>>>,
): types.input.core.v1.PodTemplateSpec => {
  const annotations = { ...checksumAnnotations(args.checksums), ...args.podAnnotations }
  return {
    metadata: {
      labels: { ...args.podLabels, ...labels },
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: podSpec(args, of),
  }
}
