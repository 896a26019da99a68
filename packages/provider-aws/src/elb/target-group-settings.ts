import type { Placement } from '../provider/placement.ts'
import { mergeTags } from '../tags/merge-tags.ts'
import type { TargetGroup } from './target-group.config.ts'

/** A target group with every default in place. */
export interface TargetGroupSettings extends Pick<
  TargetGroup,
  | 'name'
  | 'network'
  | 'vpc'
  | 'vpcId'
  | 'protocolVersion'
  | 'deregistrationSeconds'
  | 'slowStartSeconds'
  | 'algorithm'
  | 'stickiness'
  | 'preserveClientIp'
> {
  readonly provider: string
  readonly region?: string
  readonly type: 'instance' | 'ip' | 'alb'
  readonly port: number
  readonly protocol: 'HTTPS' | 'HTTP' | 'TLS' | 'TCP' | 'UDP' | 'TCP_UDP'
  readonly healthCheck: NonNullable<TargetGroup['healthCheck']>
  readonly targets: NonNullable<TargetGroup['targets']>
  readonly tags: Readonly<Record<string, string>>
}

type Placed = Pick<Placement, 'provider' | 'region'>

/** The settings of a target group that lives in a provider. */
export const targetGroupSettings = (own: TargetGroup, { provider, region }: Placed): TargetGroupSettings => {
  const {
    provider: _,
    region: ______,
    type,
    port = 443,
    protocol,
    healthCheck = {},
    targets = {},
    tags,
    acknowledge: __,
    options: ___,
    formerly: ____,
    override: _____,
    ...said
  } = own
  const implied = targets.ips !== undefined ? 'ip' : targets.loadBalancer !== undefined ? 'alb' : 'instance'
  return {
    ...said,
    provider,
    ...(region === undefined ? {} : { region }),
    type: type ?? implied,
    port,
    protocol: protocol ?? ((type ?? implied) === 'alb' ? 'TCP' : 'HTTPS'),
    healthCheck,
    targets,
    tags: mergeTags(tags),
  }
}
