import type { types } from '@pulumi/kubernetes'
import { byName } from '../pods/in-order.ts'
import type { ServiceArgs, ServicePortArgs } from './service-args.ts'

/** A port with what a number alone leaves out. */
export const portArgs = (written: number | ServicePortArgs): ServicePortArgs =>
  typeof written === 'number' ? { port: written } : written

/** The spec of a service: what is not said is left to Kubernetes, but for what decides who can reach it. */
export const serviceSpec = (args: ServiceArgs): types.input.core.v1.ServiceSpec => {
  const { externalName, selector = {}, ports = {}, type = 'ClusterIP', headless, clusterIP, loadBalancer } = args
  if (externalName !== undefined) return { type: 'ExternalName', externalName }
  const { sourceRanges = [], class: loadBalancerClass } = loadBalancer ?? {}
  const address = headless === true ? 'None' : clusterIP
  return {
    type,
    ...(Object.keys(selector).length === 0 ? {} : { selector }),
    ...(Object.keys(ports).length === 0
      ? {}
      : {
          ports: byName(ports).map(([name, written]) => {
            const { port, target = port, protocol = 'TCP', nodePort, appProtocol } = portArgs(written)
            return {
              name,
              port,
              targetPort: target,
              protocol,
              ...(nodePort === undefined ? {} : { nodePort }),
              ...(appProtocol === undefined ? {} : { appProtocol }),
            }
          }),
        }),
    ...(address === undefined ? {} : { clusterIP: address }),
    ...(type === 'LoadBalancer' && sourceRanges.length > 0 ? { loadBalancerSourceRanges: [...sourceRanges] } : {}),
    ...(type === 'LoadBalancer' && loadBalancerClass !== undefined ? { loadBalancerClass } : {}),
    ...(args.sessionAffinity === undefined ? {} : { sessionAffinity: args.sessionAffinity }),
    ...(args.publishNotReadyAddresses === true ? { publishNotReadyAddresses: true } : {}),
    ...(args.externalTrafficPolicy === undefined ? {} : { externalTrafficPolicy: args.externalTrafficPolicy }),
    ...(args.internalTrafficPolicy === undefined ? {} : { internalTrafficPolicy: args.internalTrafficPolicy }),
  }
}
