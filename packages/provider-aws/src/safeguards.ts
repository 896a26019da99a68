import type { PublishedSafeguard } from '@konductor/interfaces'
import { ec2Safeguards } from './ec2/ec2.safeguards.ts'
import { elbSafeguards } from './elb/elb.safeguards.ts'
import { iamSafeguards } from './iam/iam.safeguards.ts'
import { kmsSafeguards } from './kms/kms.safeguards.ts'
import { s3Safeguards } from './s3/s3.safeguards.ts'
import { vpcSafeguards } from './vpc/vpc.safeguards.ts'

/** What every component of AWS does for security, by its type. */
export const awsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  ...kmsSafeguards,
  ...s3Safeguards,
  ...iamSafeguards,
  ...vpcSafeguards,
  ...ec2Safeguards,
  ...elbSafeguards,
}
