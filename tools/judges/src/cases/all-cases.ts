import { autoscalingCase } from './autoscaling.ts'
import { elbCase } from './elb.ts'
import { iamCase } from './iam.ts'
import { instancesCase } from './instances.ts'
import type { JudgedCase } from './judged-case.ts'
import { kmsCase } from './kms.ts'
import { networksCase } from './networks.ts'
import { plainNetworksCase } from './plain-networks.ts'
import { productionCase } from './production.ts'
import { s3Case } from './s3.ts'
import { securityGroupsCase } from './security-groups.ts'

/** Everything that is judged. */
export const allCases: readonly JudgedCase[] = [
  s3Case,
  kmsCase,
  iamCase,
  networksCase,
  plainNetworksCase,
  securityGroupsCase,
  instancesCase,
  productionCase,
  autoscalingCase,
  elbCase,
]
