export { AutoscalingGroup } from './autoscaling-group.ts'
export type { AutoscalingGroupArgs, InstanceRefreshArgs } from './autoscaling-group-args.ts'
export type { SecureInstanceArgs } from './instance-args.ts'
export { KeyPair, type KeyPairArgs } from './key-pair.ts'
export { LaunchTemplate } from './launch-template.ts'
export type { LaunchTemplateArgs } from './launch-template-args.ts'
export type { DataVolumeArgs, MachineArgs, MetadataArgs, RootVolumeArgs, VolumeArgs } from './machine-args.ts'
export { SecureInstance } from './secure-instance.ts'
export type {
  EgressArgs,
  IngressArgs,
  PeerArgs,
  RulesArgs,
  SecurityGroupArgs,
  SecurityGroupRulesArgs,
} from './security-group-args.ts'
export { SecurityGroupRules } from './security-group-rules.ts'
export { SecurityGroup } from './security-group.ts'
