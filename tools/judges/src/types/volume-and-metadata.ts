import { alike } from '../translate/mapping.ts'

/** Properties of a volume, of instances and launch templates alike. */
export const ebs = alike(
  'deleteOnTermination',
  'encrypted',
  'iops',
  'kmsKeyId',
  'snapshotId',
  'volumeSize',
  'volumeType',
)

/** Properties of how an instance asks about itself, of instances and launch templates alike. */
export const metadata = alike(
  'httpEndpoint',
  'httpProtocolIpv6',
  'httpPutResponseHopLimit',
  'httpTokens',
  'instanceMetadataTags',
)
