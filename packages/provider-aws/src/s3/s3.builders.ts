import type { ModuleImplementation } from '@konductor/interfaces'
import { buildBucket } from './bucket.build.ts'
import { buildLogBucket } from './log-bucket.build.ts'
import type { S3Catalogue } from './s3.catalogue.ts'

/** The builders of the units of S3. */
export const s3Builders: ModuleImplementation<S3Catalogue>['build'] = { logBucket: buildLogBucket, bucket: buildBucket }
