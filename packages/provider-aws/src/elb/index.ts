export { type AnsweringGroupArgs, type TargetArgs, type TargetGroupArgs } from './target-group-args.ts'
export { TargetGroup } from './target-group.ts'
export {
  type ActionArgs,
  type ForwardArgs,
  type ListenerArgs,
  type RuleArgs,
  type SecureLoadBalancerArgs,
} from './load-balancer-args.ts'
export { SecureLoadBalancer } from './secure-load-balancer.ts'
