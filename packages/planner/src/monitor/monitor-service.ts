import { status, type handleUnaryCall } from '@grpc/grpc-js'
import emptyProtocol from 'google-protobuf/google/protobuf/empty_pb.js'
import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { IResourceMonitorServer } from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import type { RegisterResourceOutputsRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import { fromOutputValues } from '../wire/output-value.ts'
import { propertiesOf } from '../wire/struct.ts'
import { mapObject } from '../wire/value.ts'
import { call } from './call.ts'
import { Refusal, RunFailure } from './failure.ts'
import { deploymentInfo, supports } from './features.ts'
import { hookOf } from './hooks.ts'
import { invoke } from './invoke.ts'
import { readResource } from './read-resource.ts'
import { registerResource } from './register-resource.ts'
import type { Run } from './run.ts'

const shutDown = (): Refusal => new Refusal('resource monitor shut down', status.UNAVAILABLE)

const refusalOf = (run: Run, error: unknown): Refusal => {
  if (error instanceof RunFailure) {
    run.fail(error)
    return shutDown()
  }
  if (error instanceof Refusal) return error
  return new Refusal(error instanceof Error ? error.message : String(error))
}

/** A call of the protocol from a function that answers or throws. */
const answering =
  <Request, Response>(
    run: Run,
    answer: (request: Request) => Response | Promise<Response>,
  ): handleUnaryCall<Request, Response> =>
  (received, callback) => {
    const respond = async (): Promise<Response> => {
      if (run.failed) throw shutDown()
      return answer(received.request)
    }
    respond().then(
      (response) => callback(null, response),
      (error: unknown) => {
        const refusal = refusalOf(run, error)
        callback({ code: refusal.code, details: refusal.message })
      },
    )
  }

const registerOutputs = (run: Run, request: RegisterResourceOutputsRequest): void => {
  const urn = request.getUrn()
  if (!run.graph.has(urn)) throw new Refusal(`invalid resource URN: ${urn} is not registered`)
  run.graph.setOutputs(urn, mapObject(propertiesOf(request.getOutputs()), fromOutputValues))
}

/** Pulumi's resource monitor for one program. */
export const monitorService = (run: Run): IResourceMonitorServer => {
  const empty = (act: () => void) => {
    act()
    return new emptyProtocol.Empty()
  }
  return {
    getDeploymentInfo: answering(run, () => deploymentInfo(run)),
    supportsFeature: answering(run, (request) =>
      new resourceProtocol.SupportsFeatureResponse().setHassupport(supports(request.getId())),
    ),
    invoke: answering(run, (request) => invoke(run, request)),
    call: answering(run, (request) => call(run, request)),
    readResource: answering(run, (request) => readResource(run, request)),
    // Whether something exists is not known without a cloud.
    existsResource: answering(run, () => new resourceProtocol.ExistsResourceResponse().setUnknown(true)),
    registerResource: answering(run, (request) => registerResource(run, request)),
    registerResourceOutputs: answering(run, (request) => empty(() => registerOutputs(run, request))),
    registerStackTransform: answering(run, (callback) => empty(() => run.stackTransforms.push(callback))),
    registerStackInvokeTransform: answering(run, (callback) => empty(() => run.invokeTransforms.push(callback))),
    registerResourceHook: answering(run, (request) =>
      empty(() => run.hooks.register(request.getName(), hookOf(request))),
    ),
    // Nothing is made, so nothing can go wrong while it is.
    registerErrorHook: answering(run, (request) =>
      empty(() => run.hooks.register(request.getName(), { callback: undefined, onDryRun: false, ignoreErrors: false })),
    ),
    registerPackage: answering(run, (request) =>
      new resourceProtocol.RegisterPackageResponse().setRef(run.packages.register(request)),
    ),
    signalAndWaitForShutdown: answering(run, () => empty(() => run.finished())),
  }
}
