export type {
  EgressRuleArgs,
  IngressRuleArgs,
  NetworkPolicyArgs,
  PeerArgs,
  PolicyPortArgs,
} from './network-policy-args.ts'
export { SecureNetworkPolicy, type SecureNetworkPolicyArgs } from './secure-network-policy.ts'
