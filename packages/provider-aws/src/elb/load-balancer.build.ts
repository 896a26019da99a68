import type { Builder, Resolved, UnitOf } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import type { ElbCatalogue } from './elb.catalogue.ts'
import type { AwsTargetGroup } from './elb.capabilities.ts'
import type { ActionArgs, ForwardArgs, ListenerArgs, SecureLoadBalancerArgs } from './load-balancer-args.ts'
import { loadBalancerExceptions } from './load-balancer.controls.ts'
import {
  namedTargetGroups,
  referenceKey,
  type ActionSettings,
  type ListenerSettings,
  type LoadBalancerSettings,
} from './load-balancer-settings.ts'
import { SecureLoadBalancer } from './secure-load-balancer.ts'

type Kind = ElbCatalogue['loadBalancer']

/** Builds a load balancer. */
export const buildLoadBalancer: Builder<'loadBalancer', Kind> = (unit, resolved, context) => {
  const { settings } = unit
  const balancer = new SecureLoadBalancer(
    unit.name,
    argsOf(unit, resolved),
    context.options(unit, resolved.via.provider),
  )
  const hasOwnGroup = settings.securityGroups.length === 0 && settings.securityGroupIds === undefined
  return {
    claims: balancer.claims,
    offers: {
      'aws.loadBalancer': {
        arn: balancer.arn,
        dnsName: balancer.dnsName,
        zoneId: balancer.zoneId,
        ...(hasOwnGroup ? { securityGroupId: balancer.securityGroupId } : {}),
        resource: balancer,
      },
    },
    state: {
      arn: balancer.arn,
      dnsName: balancer.dnsName,
      zoneId: balancer.zoneId,
      controls: balancer.controls,
      exceptions: loadBalancerExceptions,
    },
  }
}

/** In how many zones it stands; nobody knows that of a network of another stack. */
const zonesOf = ({ tier, subnetIds }: LoadBalancerSettings, { network }: Resolved<Kind>): number | undefined =>
  network === undefined
    ? subnetIds?.length
    : network.subnets && new Set(network.subnets.filter((subnet) => subnet.tier === tier).map(({ zone }) => zone)).size

const argsOf = (
  { settings, formerly }: Pick<UnitOf<'loadBalancer', Kind>, 'settings' | 'formerly'>,
  resolved: Resolved<Kind>,
): SecureLoadBalancerArgs => {
  const { type, internal, tier, region, name, allowFrom, tags } = settings
  const { network, securityGroups = [] } = resolved
  const vpcId = network?.vpcId ?? settings.vpcId
  const subnetIds: Output<readonly string[]> | readonly string[] | undefined =
    network?.subnetIds[tier] ?? settings.subnetIds
  // The section says which network; without one the codec has refused it.
  if (vpcId === undefined || subnetIds === undefined) throw new TypeError('the load balancer names no network')
  const groups = new Map(
    namedTargetGroups(settings).flatMap(({ written }, index) => {
      const group = resolved.targetGroups?.[index]
      return group === undefined ? [] : [[referenceKey(written), group] as const]
    }),
  )
  const ports = new Set([...groups.values()].flatMap((group) => group.ports))
  return {
    type,
    internal,
    vpcId,
    subnetIds,
    networkCidr: network?.cidr,
    zones: zonesOf(settings, resolved),
    allowFrom,
    targetPorts: [...ports].sort((a, b) => a - b),
    securityGroupIds:
      settings.securityGroupIds ?? (securityGroups.length === 0 ? undefined : securityGroups.map(({ id }) => id)),
    accessLogs: logsOf(settings, resolved, formerly),
    deletionProtection: settings.deletionProtection,
    dropInvalidHeaders: settings.dropInvalidHeaders,
    desyncMitigation: settings.desyncMitigation,
    crossZone: settings.crossZone,
    idleTimeoutSeconds: settings.idleTimeoutSeconds,
    webAclArn: settings.webAclArn,
    name,
    region,
    tags: Object.keys(tags).length === 0 ? undefined : tags,
    listeners: Object.fromEntries(
      Object.entries(settings.listeners).map(([key, listener]) => [key, listenerArgs(listener, groups)]),
    ),
  }
}

/** Its logs stay together: under another name they go on where they were. */
const logsOf = (
  { accessLogs }: LoadBalancerSettings,
  { logs }: Resolved<Kind>,
  formerly: string | undefined,
): SecureLoadBalancerArgs['accessLogs'] => {
  const same = formerly === undefined ? {} : { prefix: formerly }
  if (logs !== undefined) return { bucket: logs.name, ...same, after: [logs.resource] }
  if (typeof accessLogs === 'boolean' || accessLogs.bucketName === undefined) return false
  const { bucketName, prefix = formerly } = accessLogs
  return { bucket: bucketName, ...(prefix === undefined ? {} : { prefix }) }
}

type Groups = ReadonlyMap<string, AwsTargetGroup>

const listenerArgs = ({ action, rules, ...listener }: ListenerSettings, groups: Groups): ListenerArgs => ({
  ...listener,
  action: actionArgs(action, groups),
  rules: Object.fromEntries(
    Object.entries(rules).map(([key, { targetGroup, targetGroups, redirect, respond, ...rule }]) => [
      key,
      {
        ...rule,
        action: actionArgs(
          {
            ...(targetGroup === undefined ? {} : { targetGroup }),
            ...(targetGroups === undefined ? {} : { targetGroups }),
            ...(redirect === undefined ? {} : { redirect }),
            ...(respond === undefined ? {} : { respond }),
          },
          groups,
        ),
      },
    ]),
  ),
})

const actionArgs = ({ targetGroup, targetGroups, redirect, respond }: ActionSettings, groups: Groups): ActionArgs => {
  const forward = (key: string, weight?: number): readonly ForwardArgs[] => {
    const group = groups.get(key)
    return group === undefined ? [] : [{ targetGroupArn: group.arn, weight }]
  }
  if (targetGroup !== undefined) return { forward: forward(referenceKey(targetGroup)) }
  if (targetGroups !== undefined) {
    return { forward: Object.entries(targetGroups).flatMap(([key, weight]) => forward(key, weight)) }
  }
  return redirect === undefined ? { respond: respond ?? {} } : { redirect }
}
