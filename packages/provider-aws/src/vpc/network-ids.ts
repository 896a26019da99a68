/** The id of the secure VPC that has this key. */
export const secureVpcId = (key: string): string => `aws.components.secureVpc.${key}`

/** The id of the plain VPC that has this key. */
export const vpcId = (key: string): string => `aws.services.vpc.vpcs.${key}`
