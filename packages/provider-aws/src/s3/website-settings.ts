import type { BucketWebsiteConfigurationArgs } from '@pulumi/aws/s3/index.js'
import type { Website } from './website.config.ts'

/** A website in the words of the SDK. */
export const websiteSettings = ({
  indexDocument,
  errorDocument,
  redirectAllRequestsTo,
}: Website): Omit<BucketWebsiteConfigurationArgs, 'bucket'> => ({
  ...(indexDocument === undefined ? {} : { indexDocument: { suffix: indexDocument } }),
  ...(errorDocument === undefined ? {} : { errorDocument: { key: errorDocument } }),
  ...(redirectAllRequestsTo === undefined
    ? {}
    : { redirectAllRequestsTo: { protocol: 'https', ...redirectAllRequestsTo } }),
})
