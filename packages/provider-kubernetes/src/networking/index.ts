export type { ExposedPath, RoutePath } from './exposed-path.ts'
export type { CertificateArgs, IngressArgs, IngressPathArgs } from './ingress-args.ts'
export type {
  EgressRuleArgs,
  IngressRuleArgs,
  NetworkPolicyArgs,
  PeerArgs,
  PolicyPortArgs,
} from './network-policy-args.ts'
export { SecureIngress, type SecureIngressArgs } from './secure-ingress.ts'
export { SecureNetworkPolicy, type SecureNetworkPolicyArgs } from './secure-network-policy.ts'
