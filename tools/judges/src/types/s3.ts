import { alike, document, each, isMap, same, shape, tags, to, type Json, type Mapping } from '../translate/mapping.ts'
import { named, type TypeRules } from '../translate/type-rule.ts'

/** S3 tells one configuration of one event; the SDK's says several. */
const perEvent =
  (target: string, arn: string): Mapping =>
  (value, at, around) =>
    (Array.isArray(value) ? value : []).flatMap((entry: unknown, index): Json[] => {
      if (!isMap(entry)) return []
      const { [arn]: who, events, filterPrefix, filterSuffix, ...others } = entry
      for (const key of Object.keys(others)) around.fault(`${at}[${index}].${key}`, 'nobody says what it is')
      const rules = [
        ...(typeof filterPrefix === 'string' ? [{ Name: 'prefix', Value: filterPrefix }] : []),
        ...(typeof filterSuffix === 'string' ? [{ Name: 'suffix', Value: filterSuffix }] : []),
      ]
      return (Array.isArray(events) ? events : []).map((event: unknown) => ({
        Event: String(event),
        [target]: same(who, `${at}[${index}].${arn}`, around) ?? '',
        ...(rules.length === 0 ? {} : { Filter: { S3Key: { Rules: rules } } }),
      }))
    })

const status = shape({ status: 'Status' })
const noncurrent = shape({ noncurrentDays: 'NoncurrentDays' })

const lifecycleRule = shape({
  id: 'Id',
  status: 'Status',
  filter: to('Prefix', (value, at, around) =>
    isMap(value) && Object.keys(value).join() === 'prefix'
      ? same(value['prefix'], at, around)
      : void around.fault(at, 'it says more than a prefix'),
  ),
  expiration: to('ExpirationInDays', (value, at, around) =>
    isMap(value) && Object.keys(value).join() === 'days'
      ? same(value['days'], at, around)
      : void around.fault(at, 'it says more than days'),
  ),
  noncurrentVersionExpiration: to('NoncurrentVersionExpiration', noncurrent),
  abortIncompleteMultipartUpload: to(
    'AbortIncompleteMultipartUpload',
    shape({ daysAfterInitiation: 'DaysAfterInitiation' }),
  ),
  transitions: to('Transitions', each(shape({ days: 'TransitionInDays', storageClass: 'StorageClass' }))),
})

const replicationRule = shape({
  id: 'Id',
  status: 'Status',
  priority: 'Priority',
  filter: to('Filter', shape({ prefix: 'Prefix' })),
  deleteMarkerReplication: to('DeleteMarkerReplication', status),
  destination: to(
    'Destination',
    shape({
      bucket: 'Bucket',
      encryptionConfiguration: to('EncryptionConfiguration', shape({ replicaKmsKeyId: 'ReplicaKmsKeyID' })),
    }),
  ),
  sourceSelectionCriteria: to(
    'SourceSelectionCriteria',
    shape({ sseKmsEncryptedObjects: to('SseKmsEncryptedObjects', status) }),
  ),
})

/** S3: in CloudFormation a bucket says itself what version 7 of the provider says in resources beside it. */
export const s3Types: TypeRules = {
  'aws:s3/bucket:Bucket': {
    becomes: 'AWS::S3::Bucket',
    properties: { bucket: 'BucketName', tags: to('Tags', tags) },
    leftOut: {
      forceDestroy: 'Pulumi empties the bucket before it deletes it; CloudFormation never does',
    },
    gives: {
      id: named('bucket'),
      bucket: named('bucket'),
      arn: { as: 'Arn', looks: (name, _, { bucket }) => `arn:aws:s3:::${typeof bucket === 'string' ? bucket : name}` },
      bucketRegionalDomainName: {
        as: 'RegionalDomainName',
        looks: (name) => `${name}.s3.us-east-1.amazonaws.com`,
      },
    },
  },
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': {
    partOf: 'bucket',
    properties: {
      blockPublicAcls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
      blockPublicPolicy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
      ignorePublicAcls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
      restrictPublicBuckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
    },
  },
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': {
    partOf: 'bucket',
    properties: { rule: to('OwnershipControls.Rules[]', shape({ objectOwnership: 'ObjectOwnership' })) },
  },
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': {
    partOf: 'bucket',
    properties: {
      rules: to(
        'BucketEncryption.ServerSideEncryptionConfiguration',
        each(
          shape({
            applyServerSideEncryptionByDefault: to(
              'ServerSideEncryptionByDefault',
              shape({ sseAlgorithm: 'SSEAlgorithm', kmsMasterKeyId: 'KMSMasterKeyID' }),
            ),
            bucketKeyEnabled: 'BucketKeyEnabled',
          }),
        ),
      ),
    },
  },
  'aws:s3/bucketVersioning:BucketVersioning': {
    partOf: 'bucket',
    properties: { versioningConfiguration: to('VersioningConfiguration', status) },
  },
  'aws:s3/bucketLogging:BucketLogging': {
    partOf: 'bucket',
    properties: {
      targetBucket: 'LoggingConfiguration.DestinationBucketName',
      targetPrefix: 'LoggingConfiguration.LogFilePrefix',
    },
  },
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': {
    partOf: 'bucket',
    properties: { rules: to('LifecycleConfiguration.Rules', each(lifecycleRule)) },
  },
  'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration': {
    partOf: 'bucket',
    adds: { ObjectLockEnabled: true, 'ObjectLockConfiguration.ObjectLockEnabled': 'Enabled' },
    properties: {
      rule: to(
        'ObjectLockConfiguration.Rule',
        shape({
          defaultRetention: to('DefaultRetention', shape({ mode: 'Mode', days: 'Days', years: 'Years' })),
        }),
      ),
    },
  },
  'aws:s3/bucketNotification:BucketNotification': {
    partOf: 'bucket',
    properties: {
      eventbridge: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
      queues: to('NotificationConfiguration.QueueConfigurations', perEvent('Queue', 'queueArn')),
      topics: to('NotificationConfiguration.TopicConfigurations', perEvent('Topic', 'topicArn')),
      lambdaFunctions: to('NotificationConfiguration.LambdaConfigurations', perEvent('Function', 'lambdaFunctionArn')),
    },
  },
  'aws:s3/bucketReplicationConfig:BucketReplicationConfig': {
    partOf: 'bucket',
    properties: {
      role: 'ReplicationConfiguration.Role',
      rules: to('ReplicationConfiguration.Rules', each(replicationRule)),
    },
  },
  'aws:s3/bucketCorsConfiguration:BucketCorsConfiguration': {
    partOf: 'bucket',
    properties: {
      corsRules: to(
        'CorsConfiguration.CorsRules',
        each(
          shape({
            id: 'Id',
            allowedHeaders: 'AllowedHeaders',
            allowedMethods: 'AllowedMethods',
            allowedOrigins: 'AllowedOrigins',
            exposeHeaders: 'ExposedHeaders',
            maxAgeSeconds: 'MaxAge',
          }),
        ),
      ),
    },
  },
  'aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration': {
    partOf: 'bucket',
    properties: {
      indexDocument: to('WebsiteConfiguration.IndexDocument', (value, at, around) =>
        isMap(value) ? same(value['suffix'], at, around) : void around.fault(at, 'it is no map'),
      ),
      redirectAllRequestsTo: to('WebsiteConfiguration.RedirectAllRequestsTo', shape(alike('hostName', 'protocol'))),
      errorDocument: to('WebsiteConfiguration.ErrorDocument', (value, at, around) =>
        isMap(value) ? same(value['key'], at, around) : void around.fault(at, 'it is no map'),
      ),
    },
  },
  'aws:s3/bucketPolicy:BucketPolicy': {
    becomes: 'AWS::S3::BucketPolicy',
    properties: { bucket: 'Bucket', policy: to('PolicyDocument', document) },
    gives: { id: { as: 'Ref', looks: (name) => name } },
  },
}
