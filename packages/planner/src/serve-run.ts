import { Server, ServerCredentials } from '@grpc/grpc-js'
import engineServices from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import resourceServices from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import type { Duplex } from 'node:stream'
import { serveChannel, type Channel } from './channel/serve-channel.ts'
import { channelOptions } from './channel-options.ts'
import type { Door } from './door.ts'
import { engineService } from './engine-service.ts'
import type { Identity } from './graph/urn.ts'
import { createRun, type RunListener } from './monitor/create-run.ts'
import type { Configuration } from './monitor/default-providers.ts'
import type { Deployed } from './monitor/deployed.ts'
import { monitorService } from './monitor/monitor-service.ts'
import type { Run } from './monitor/run.ts'
import type { AnswerFunctions } from './answers/answers-of.ts'

/** A run, and what ends its service. */
export interface Served {
  readonly run: Run
  /** Where the program has a stream to the planner. */
  readonly channel: Channel | undefined
  close(): void
}

/** Begins a run and serves it to whoever comes through the door, and through the program's own stream. */
export const serveRun = (
  door: Door,
  identity: Identity,
  configuration: Configuration,
  answers: AnswerFunctions,
  listener: RunListener,
  stream: Duplex | undefined,
  deployed?: Deployed,
): Served => {
  const run = createRun(identity, configuration, answers, listener, deployed)
  const server = new Server(channelOptions)
  const monitor = monitorService(run)
  const engine = engineService((entry) => run.log(entry))
  server.addService(resourceServices.ResourceMonitorService, monitor)
  server.addService(engineServices.EngineService, engine)
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure())
  door.receive((socket) => injector.injectConnection(socket))
  const services = [
    { definition: resourceServices.ResourceMonitorService, implementation: monitor },
    { definition: engineServices.EngineService, implementation: engine },
  ]
  return {
    run,
    channel: stream === undefined ? undefined : serveChannel(stream, services),
    close: () => {
      injector.destroy()
      server.forceShutdown()
      run.callbacks.close()
    },
  }
}
