import { Server, ServerCredentials } from '@grpc/grpc-js'
import engineServices from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import resourceServices from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import { channelOptions } from './channel-options.ts'
import { engineService } from './engine-service.ts'
import { monitorService } from './monitor/monitor-service.ts'
import type { Run } from './monitor/run.ts'

/** Where the program finds the monitor and the engine. */
export interface Serving {
  readonly address: string
  close(): void
}

/** Serves one run to one program, on a port of this machine that nobody else can reach from outside. */
export const serve = async (run: Run): Promise<Serving> => {
  const server = new Server(channelOptions)
  server.addService(resourceServices.ResourceMonitorService, monitorService(run))
  server.addService(
    engineServices.EngineService,
    engineService((entry) => run.log(entry)),
  )
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound)
      else reject(error)
    })
  })
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() }
}
