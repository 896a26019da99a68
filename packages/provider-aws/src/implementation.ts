import type { ModuleImplementation } from '@konductor/interfaces'
import type { AwsCatalogue } from './catalogue.ts'
import { awsExportable } from './exportable.ts'
import { ec2Builders } from './ec2/ec2.builders.ts'
import { elbBuilders } from './elb/elb.builders.ts'
import { iamBuilders } from './iam/iam.builders.ts'
import { kmsBuilders } from './kms/kms.builders.ts'
import { s3Builders } from './s3/s3.builders.ts'
import { vpcBuilders } from './vpc/vpc.builders.ts'
import { buildProvider } from './provider/provider.build.ts'

/** The module's heavy half: loaded only when the section asks for a unit. */
export const implementation: ModuleImplementation<AwsCatalogue> = {
  build: {
    provider: buildProvider,
    ...kmsBuilders,
    ...s3Builders,
    ...iamBuilders,
    ...vpcBuilders,
    ...ec2Builders,
    ...elbBuilders,
  },
  exportable: awsExportable,
}
