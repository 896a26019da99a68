/**
 * The condition keys that IAM has for all services, without their `aws:`; a slash at the end is followed by a name.
 * Source: AWS global condition context keys, of 2026-11.
 */
export const globalConditionKeys: readonly string[] = [
  'AssumedRoot',
  'CalledVia',
  'CalledViaFirst',
  'CalledViaLast',
  'ChatbotSourceArn',
  'CurrentTime',
  'Ec2InstanceSourcePrivateIPv4',
  'Ec2InstanceSourceVpc',
  'EpochTime',
  'FederatedProvider',
  'MultiFactorAuthAge',
  'MultiFactorAuthPresent',
  'PrincipalAccount',
  'PrincipalArn',
  'PrincipalIsAWSService',
  'PrincipalOrgID',
  'PrincipalOrgPaths',
  'PrincipalServiceName',
  'PrincipalServiceNamesList',
  'PrincipalTag/',
  'PrincipalType',
  'referer',
  'RequestedRegion',
  'RequestTag/',
  'ResourceAccount',
  'ResourceOrgID',
  'ResourceOrgPaths',
  'ResourceTag/',
  'SecureTransport',
  'SourceAccount',
  'SourceArn',
  'SourceIdentity',
  'SourceIp',
  'SourceOrgID',
  'SourceOrgPaths',
  'SourceOwner',
  'SourceVpc',
  'SourceVpcArn',
  'SourceVpce',
  'TagKeys',
  'TokenIssueTime',
  'UserAgent',
  'userid',
  'username',
  'ViaAWSService',
  'VpceAccount',
  'VpceOrgID',
  'VpceOrgPaths',
  'VpcSourceIp',
]

/** Whether a condition key is one that IAM has for all services, or belongs to one service. Case says nothing in keys. */
export const isKnownKey = (key: string): boolean => {
  const [prefix = '', name = ''] = key.toLowerCase().split(/:(.*)/)
  return (
    prefix !== 'aws' ||
    globalConditionKeys.some((known) => {
      const lower = known.toLowerCase()
      return lower.endsWith('/') ? name.startsWith(lower) : name === lower
    })
  )
}
