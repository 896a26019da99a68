import { Server, ServerCredentials } from '@grpc/grpc-js'
import service from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import { standIn } from './provider.ts'

/** A provider that answers on this machine. */
export interface Served {
  readonly port: number
  close(): void
}

const unlimited = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 }

/** Serves a stand-in on a free port of the loopback address. */
export const serve = (version: string): Promise<Served> => {
  const server = new Server(unlimited)
  server.addService(service.ResourceProviderService, standIn(version))
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve({ port, close: () => server.forceShutdown() })
      else reject(error)
    })
  })
}
