import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with AWS. */
export const problemCatalogue: ProblemCatalogue = {
  AWS: {
    AmbientCredentials: {
      severity: 'warning',
      means:
        'The default provider says which credentials it uses; another one says nothing and takes those of the environment',
      fix: 'Add `profile`, `assumeRole` or `allowedAccountIds`',
    },
    BadPorts: {
      severity: 'problem',
      means:
        'A rule of a security group has a range of ports that ends before it begins, or a port that does not exist',
      fix: 'Write the lower one first; ports go up to 65535',
    },
    CredentialsInUserData: {
      severity: 'problem',
      means: 'User data holds what looks like a credential, in plain text',
      fix: 'Let the instance fetch it from Secrets Manager or SSM with its role',
    },
    CredentialsExpired: {
      severity: 'problem',
      means: 'In `konductor doctor`: AWS says that the credentials have expired',
      fix: 'New ones, as the fix says for where they are from',
    },
    FullAccess: {
      severity: 'problem',
      means:
        'A policy allows everything on everything, or a policy of AWS that makes an administrator is attached, and no reason stands beside it; in every mode of compliance',
      fix: 'Name the actions and resources that are needed, or acknowledge it as the fix says',
    },
    LocksOut: {
      severity: 'problem',
      means: 'A statement of a bucket policy denies everybody, the owner too, to change the policy again',
      fix: 'Add a condition, or name the actions on objects that are meant',
    },
    LoginNeeded: {
      severity: 'problem',
      means: 'In `konductor doctor`: the session of SSO or of `aws login` has ended, or was never begun',
      fix: '`aws sso login --profile <name>`, or `aws login`',
    },
    NoRegion: {
      severity: 'warning',
      means: 'No region is named, so resources go to us-east-1',
      fix: 'Add `region`',
    },
    OverQuota: {
      severity: 'warning',
      means: 'A role or group has more than IAM allows an account that has not asked for more',
      fix: 'Make it smaller, or ask AWS for a higher quota',
    },
    OverlappingCidrs: {
      severity: 'problem',
      means: 'Two blocks of addresses have some in common: subnets of a VPC, networks that are peered',
      fix: 'Give one of the two another block',
    },
    PolicyTooLong: {
      severity: 'problem',
      means: 'The statements make a policy of more than the 6,144 characters that IAM takes',
      fix: 'Move statements to policies of their own, and attach those',
    },
    ProviderDisabled: {
      severity: 'problem',
      means: 'A unit lives in a provider that is switched off',
      fix: 'Name another provider, or enable it',
    },
    RoleRefused: {
      severity: 'problem',
      means: 'In `konductor doctor`: the credentials are good, and may not work as the role of `assumeRole`',
      fix: 'The trust policy of the role, and `sts:AssumeRole` for the caller',
    },
    SameName: {
      severity: 'problem',
      means:
        'Two entries ask for what AWS has once: one name in an account, a region or a network (of buckets: everywhere), a second peering of two networks, a second analyzer of an account',
      fix: 'Give one of the two another name, or take the name out; of peerings and analyzers, keep one',
    },
    ServiceDisabled: {
      severity: 'warning',
      means: 'A service is switched off with units written below it; what was made of them is deleted',
      fix: 'Nothing, if that is meant; otherwise `enabled: true`',
    },
    StaticCredentials: {
      severity: 'warning',
      means: 'A provider has static keys, which live until somebody revokes them',
      fix: 'Use `assumeRole`, a profile with SSO, OIDC from CI, or Pulumi ESC',
    },
    UnknownService: {
      severity: 'warning',
      means: 'An endpoint is given for a service that the AWS provider does not know by this name',
      fix: 'Check its spelling; nothing, if the provider has it',
    },
    UnknownAction: {
      severity: 'warning',
      means: 'An action names a service that this version does not know',
      fix: 'Check its spelling; nothing, if AWS has it',
    },
    UnknownConditionKey: {
      severity: 'warning',
      means:
        'A condition has a key of `aws:` that this version does not know; a condition that is never true keeps everybody out, or nobody',
      fix: 'Check its spelling; nothing, if AWS has it',
    },
    UnknownInstanceType: {
      severity: 'warning',
      means: 'The instance type has the right form, and this version does not know it',
      fix: 'Check its spelling; nothing, if AWS has it',
    },
    UnknownManagedPolicy: {
      severity: 'warning',
      means: 'A managed policy of AWS has a name that this version does not know, or a path that is missing',
      fix: 'Check its spelling; nothing, if AWS has it',
    },
    UnknownRegion: {
      severity: 'warning',
      means: 'The region has the right form, and this version does not know it',
      fix: 'Check its spelling; nothing, if AWS has it',
    },
    UserDataTooLong: {
      severity: 'problem',
      means: 'User data is longer than the 16 KiB that EC2 takes',
      fix: 'Put the script into a bucket and let user data fetch it, or bake it into an image',
    },
    WorldOpen: {
      severity: 'problem',
      means:
        'A rule of a security group or the ports of a network let everybody on the internet try to log in: port 22, port 3389 or everything',
      fix: 'Take it out and use SSM, name the addresses that may, or acknowledge EC2.19',
    },
    UnknownZone: {
      severity: 'warning',
      means: 'A zone has the right form, and the region is not known to have it',
      fix: 'Check it; nothing, if AWS has it',
    },
    WrongAccount: {
      severity: 'problem',
      means: 'In `konductor doctor`: the credentials are those of an account that `allowedAccountIds` does not name',
      fix: 'Credentials of that account, or correct `allowedAccountIds`',
    },
  },
}
