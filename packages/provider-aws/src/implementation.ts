import type { ModuleImplementation } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { awsExportable } from './exportable.ts'
import { buildKey } from './kms/key.build.ts'
import { buildProvider } from './provider/provider.build.ts'
import { buildBucket } from './s3/bucket.build.ts'
import { buildLogBucket } from './s3/log-bucket.build.ts'

/** The module's heavy half: loaded only when the section asks for a unit. */
export const implementation: ModuleImplementation<AwsCatalogue> = {
  build: {
    provider: buildProvider,
    key: buildKey,
    logBucket: buildLogBucket,
    bucket: buildBucket,
  },
  exportable: awsExportable,
}
