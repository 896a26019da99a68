import { document, tags, to } from '../translate/mapping.ts'
import { opaque, arn, named, type TypeRules } from '../translate/type-rule.ts'

/** KMS. */
export const kmsTypes: TypeRules = {
  'aws:kms/key:Key': {
    becomes: 'AWS::KMS::Key',
    properties: {
      description: 'Description',
      enableKeyRotation: 'EnableKeyRotation',
      rotationPeriodInDays: 'RotationPeriodInDays',
      deletionWindowInDays: 'PendingWindowInDays',
      policy: to('KeyPolicy', document),
      keyUsage: 'KeyUsage',
      customerMasterKeySpec: 'KeySpec',
      multiRegion: 'MultiRegion',
      isEnabled: 'Enabled',
      tags: to('Tags', tags),
    },
    leftOut: {
      bypassPolicyLockoutSafetyCheck: 'CloudFormation says it of the deployment, and no rule asks',
    },
    gives: { id: opaque('key'), keyId: opaque('key'), arn: arn('kms', 'key/') },
  },
  'aws:kms/alias:Alias': {
    becomes: 'AWS::KMS::Alias',
    properties: { name: 'AliasName', targetKeyId: 'TargetKeyId' },
    gives: { id: named('name'), name: named('name'), arn: { as: 'Ref', looks: (name) => `alias/${name}` } },
    adds: (name) => ({ AliasName: `alias/${name}` }),
  },
}
