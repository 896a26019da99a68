import type { TypeRules } from '../translate/type-rule.ts'
import { autoscalingTypes } from './autoscaling.ts'
import { ec2Types } from './ec2.ts'
import { elbTypes } from './elb.ts'
import { iamTypes } from './iam.ts'
import { kmsTypes } from './kms.ts'
import { s3Types } from './s3.ts'
import { vpcTypes } from './vpc.ts'

/** What becomes of every type of resource that the units of `aws` make. */
export const allTypes: TypeRules = {
  ...s3Types,
  ...kmsTypes,
  ...iamTypes,
  ...vpcTypes,
  ...ec2Types,
  ...autoscalingTypes,
  ...elbTypes,
}
