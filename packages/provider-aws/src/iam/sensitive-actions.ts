/** Actions that hand out credentials, or make them. */
export const credentialActions: readonly string[] = [
  'chime:CreateApiKey',
  'codepipeline:PollForJobs',
  'cognito-identity:GetCredentialsForIdentity',
  'cognito-identity:GetOpenIdToken',
  'cognito-identity:GetOpenIdTokenForDeveloperIdentity',
  'connect:GetFederationToken',
  'ec2:GetPasswordData',
  'gamelift:RequestUploadCredentials',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateAccessKey',
  'lightsail:GetInstanceAccessDetails',
  'lightsail:GetRelationalDatabaseMasterUserPassword',
  'mediapackage:RotateChannelCredentials',
  'mediapackage:RotateIngestEndpointCredentials',
  'rds-db:connect',
  'redshift:GetClusterCredentials',
  'redshift:GetClusterCredentialsWithIAM',
  'redshift-serverless:GetCredentials',
  'sso:GetRoleCredentials',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:GetFederationToken',
]

/** Actions that carry off what others keep: objects, secrets, parameters, copies of disks and databases. */
export const carryingOffActions: readonly string[] = [
  'dynamodb:ExportTableToPointInTime',
  'ec2:CreateSnapshot',
  'ec2:ModifySnapshotAttribute',
  'rds:CopyDBSnapshot',
  'rds:CreateDBSnapshot',
  'rds:ModifyDBSnapshotAttribute',
  's3:GetObject',
  's3:GetObjectVersion',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
]

/** Actions of KMS that make plain again what is encrypted. */
export const decryptingActions: readonly string[] = ['kms:Decrypt', 'kms:ReEncryptFrom']

/** Managed policies of AWS that let do everything, or everything that makes one able to. */
export const administratorPolicies: readonly string[] = ['AdministratorAccess', 'IAMFullAccess']
