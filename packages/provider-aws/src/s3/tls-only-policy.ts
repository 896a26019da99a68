import type { Statement } from '../iam/policy-document.ts'

/**
 * Denies everybody whatever does not come over TLS 1.2 or newer.
 *
 * @param bucketArn ARN of the bucket.
 * @see FSBP S3.5, CIS AWS 2.1.1
 */
export const tlsOnlyPolicy = (bucketArn: string): readonly Statement[] => {
  const all = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [bucketArn, `${bucketArn}/*`] } as const
  return [
    { Sid: 'DenyInsecureTransport', ...all, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    { Sid: 'DenyOldTls', ...all, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } },
  ]
}
