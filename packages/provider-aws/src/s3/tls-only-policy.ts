import type { Statement } from '../iam/policy-document.ts'

/** Everything that is done to objects but to read them. */
const notReading = [
  's3:Abort*',
  's3:Bypass*',
  's3:Delete*',
  's3:GetObject?*',
  's3:List*',
  's3:Object*',
  's3:Put*',
  's3:Replicate*',
  's3:Restore*',
  's3:Update*',
]

/**
 * Denies everybody whatever does not come over TLS 1.2 or newer.
 *
 * @param bucketArn ARN of the bucket.
 * @param website Whether objects are served as a website, which S3 does without TLS: they may be read so, and no more.
 * @see FSBP S3.5, CIS AWS 2.1.1
 */
export const tlsOnlyPolicy = (bucketArn: string, website = false): readonly Statement[] => {
  const everything = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucketArn, `${bucketArn}/*`],
  } as const
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } }
  return [
    ...(website
      ? [
          { Sid: 'DenyInsecureTransport', ...everything, Resource: [bucketArn], Condition: insecure },
          {
            Sid: 'DenyInsecureWrites',
            ...everything,
            Action: notReading,
            Resource: [`${bucketArn}/*`],
            Condition: insecure,
          },
        ]
      : [{ Sid: 'DenyInsecureTransport', ...everything, Condition: insecure }]),
    { Sid: 'DenyOldTls', ...everything, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } },
  ]
}
