import { logBucketArgs, SecureBucket } from '@konductor/provider-aws/s3'

const logs = new SecureBucket('logs', logBucketArgs())

export const reports = new SecureBucket('reports', { logging: { bucket: logs.bucketName, after: [logs] } })
