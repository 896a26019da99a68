/**
 * The public access block of a bucket.
 *
 * @param open Whether a policy may make objects public. ACLs never may: the bucket owner owns every object.
 * @see FSBP S3.8, CIS AWS 2.1.4
 */
export const publicAccessBlock = (open: boolean) => ({
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: !open,
  restrictPublicBuckets: !open,
})
