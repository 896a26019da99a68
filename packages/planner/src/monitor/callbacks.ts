import { credentials } from '@grpc/grpc-js'
import callbackProtocol from '@pulumi/pulumi/proto/callback_pb.js'
import callbackService from '@pulumi/pulumi/proto/callback_grpc_pb.js'
import type { CallbacksClient } from '@pulumi/pulumi/proto/callback_grpc_pb.js'
import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import { channelOptions } from '../channel-options.ts'
import { Refusal } from './failure.ts'

/** Runs functions of the program inside the program. */
export interface Callbacks {
  /** Sends a message to the function and returns the message it answers with. */
  invoke(callback: Callback, request: Uint8Array): Promise<Uint8Array>
  close(): void
}

export const createCallbacks = (): Callbacks => {
  const clients = new Map<string, CallbacksClient>()
  const clientOf = (target: string): CallbacksClient => {
    const known = clients.get(target)
    if (known !== undefined) return known
    const client = new callbackService.CallbacksClient(target, credentials.createInsecure(), channelOptions)
    clients.set(target, client)
    return client
  }
  return {
    invoke: (callback, request) => {
      const message = new callbackProtocol.CallbackInvokeRequest()
      message.setToken(callback.getToken())
      message.setRequest(request)
      return new Promise((resolve, reject) => {
        clientOf(callback.getTarget()).invoke(message, (error, response) => {
          if (error === null) resolve(response.getResponse_asU8())
          else reject(new Refusal(error.details))
        })
      })
    },
    close: () => {
      for (const client of clients.values()) client.close()
    },
  }
}
