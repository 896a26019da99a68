import type { Exportables } from '@konductor/interfaces'
import { ec2Exportable } from './ec2/ec2.exportable.ts'
import { elbExportable } from './elb/elb.exportable.ts'
import { iamExportable } from './iam/iam.exportable.ts'
import { kmsExportable } from './kms/kms.exportable.ts'
import { s3Exportable } from './s3/s3.exportable.ts'
import { vpcExportable } from './vpc/vpc.exportable.ts'

/** How what AWS units offer goes from stack to stack. */
export const awsExportable: Exportables = {
  ...kmsExportable,
  ...s3Exportable,
  ...iamExportable,
  ...vpcExportable,
  ...ec2Exportable,
  ...elbExportable,
}
