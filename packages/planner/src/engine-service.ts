import { status } from '@grpc/grpc-js'
import emptyProtocol from 'google-protobuf/google/protobuf/empty_pb.js'
import engineProtocol from '@pulumi/pulumi/proto/engine_pb.js'
import type { IEngineServer } from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import { requirePulumiVersion } from './monitor/pulumi-version.ts'
import type { LogEntry } from './plan.ts'

const severities: readonly LogEntry['severity'][] = ['debug', 'info', 'warning', 'error']

/** Pulumi's engine for one program, as far as programs talk to it: its log, and the stack. */
export const engineService = (log: (entry: LogEntry) => void): IEngineServer => {
  let root = ''
  return {
    log: (received, callback) => {
      const { request } = received
      const urn = request.getUrn()
      log({
        severity: severities[request.getSeverity()] ?? 'info',
        message: request.getMessage(),
        ...(urn === '' ? {} : { urn }),
      })
      callback(null, new emptyProtocol.Empty())
    },
    getRootResource: (_received, callback) => callback(null, new engineProtocol.GetRootResourceResponse().setUrn(root)),
    setRootResource: (received, callback) => {
      root = received.request.getUrn()
      callback(null, new engineProtocol.SetRootResourceResponse())
    },
    startDebugging: (_received, callback) => callback(null, new emptyProtocol.Empty()),
    requirePulumiVersion: (received, callback) => {
      try {
        requirePulumiVersion(received.request.getPulumiVersionRange())
        callback(null, new engineProtocol.RequirePulumiVersionResponse())
      } catch (error) {
        callback({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) })
      }
    },
  }
}
