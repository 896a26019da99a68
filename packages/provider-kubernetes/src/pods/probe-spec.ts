import type { types } from '@pulumi/kubernetes'
import type { HookArgs, HttpArgs, ProbeArgs } from './container-args.ts'
import { byName } from './in-order.ts'

const httpGet = ({ path, port, scheme, headers }: HttpArgs): types.input.core.v1.HTTPGetAction => ({
  path,
  port,
  ...(scheme === undefined ? {} : { scheme }),
  ...(headers === undefined ? {} : { httpHeaders: byName(headers).map(([name, value]) => ({ name, value })) }),
})

/** How the kubelet asks whether a container is well. */
export const probeSpec = (probe: ProbeArgs): types.input.core.v1.Probe => {
  const { http, tcp, grpc, exec, initialDelaySeconds, periodSeconds, timeoutSeconds } = probe
  const { failureThreshold, successThreshold, terminationGracePeriodSeconds } = probe
  return {
    ...(http === undefined ? {} : { httpGet: httpGet(http) }),
    ...(tcp === undefined ? {} : { tcpSocket: { port: tcp } }),
    ...(grpc === undefined
      ? {}
      : { grpc: { port: grpc.port, ...(grpc.service === undefined ? {} : { service: grpc.service }) } }),
    ...(exec === undefined ? {} : { exec: { command: [...exec] } }),
    ...(initialDelaySeconds === undefined ? {} : { initialDelaySeconds }),
    ...(periodSeconds === undefined ? {} : { periodSeconds }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(failureThreshold === undefined ? {} : { failureThreshold }),
    ...(successThreshold === undefined ? {} : { successThreshold }),
    ...(terminationGracePeriodSeconds === undefined ? {} : { terminationGracePeriodSeconds }),
  }
}

/** What is done at a turn of a container's life. */
export const hookSpec = ({ exec, http, sleep }: HookArgs): types.input.core.v1.LifecycleHandler => ({
  ...(exec === undefined ? {} : { exec: { command: [...exec] } }),
  ...(http === undefined ? {} : { httpGet: httpGet(http) }),
  ...(sleep === undefined ? {} : { sleep: { seconds: sleep } }),
})
