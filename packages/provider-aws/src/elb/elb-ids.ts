/** The id of the load balancer that has this key. */
export const loadBalancerId = (key: string): string => `aws.services.elb.loadBalancers.${key}`

/** The id of the target group that has this key. */
export const targetGroupId = (key: string): string => `aws.services.elb.targetGroups.${key}`
