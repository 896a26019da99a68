/** The id of the instance that has this key. */
export const instanceId = (key: string): string => `aws.services.ec2.instances.${key}`

/** The id of the launch template that has this key. */
export const launchTemplateId = (key: string): string => `aws.services.ec2.launchTemplates.${key}`

/** The id of the autoscaling group that has this key. */
export const autoscalingGroupId = (key: string): string => `aws.services.ec2.autoscalingGroups.${key}`

/** The id of the key pair that has this key. */
export const keyPairId = (key: string): string => `aws.services.ec2.keyPairs.${key}`

/** The id of the security group that has this key. */
export const securityGroupId = (key: string): string => `aws.services.ec2.securityGroups.${key}`

/** The id of the group that has this key, before it has rules. */
export const emptySecurityGroupId = (key: string): string => `aws.services.ec2.emptySecurityGroups.${key}`

/** The id of the instance profile that has this key. */
export const instanceProfileId = (key: string): string => `aws.services.iam.instanceProfiles.${key}`
