import type { TypeRules } from '../translate/type-rule.ts'
import { iamTypes } from './iam.ts'
import { kmsTypes } from './kms.ts'
import { s3Types } from './s3.ts'

/** What becomes of every type of resource that the units of `aws` make. */
export const allTypes: TypeRules = { ...s3Types, ...kmsTypes, ...iamTypes }
