export type { FlowLogArgs, FlowLogsToCloudWatch, FlowLogsToS3 } from './flow-log-args.ts'
export { SecureVpc } from './secure-vpc.ts'
export type { NatMode, SecureVpcArgs } from './secure-vpc-args.ts'
export type { NetworkRouteTable, NetworkSubnet, Tier } from './vpc.capabilities.ts'
