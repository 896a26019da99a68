import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { ResourceInvokeRequest, TransformInvokeOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { propertiesOf, structOf } from '../wire/struct.ts'
import type { WireObject } from '../wire/value.ts'
import type { Run } from './run.ts'

/** What invoke transforms change. */
export interface TransformedInvoke {
  readonly args: WireObject
  readonly options: TransformInvokeOptions
}

/** Runs the stack's invoke transforms, each on what the one before it left. */
export const transformInvoke = async (
  run: Run,
  request: ResourceInvokeRequest,
  provider: string,
): Promise<TransformedInvoke> => {
  let state: TransformedInvoke = {
    args: propertiesOf(request.getArgs()),
    options: new resourceProtocol.TransformInvokeOptions()
      .setProvider(provider)
      .setVersion(request.getVersion())
      .setPluginDownloadUrl(request.getPlugindownloadurl()),
  }
  for (const callback of run.invokeTransforms) {
    const message = new resourceProtocol.TransformInvokeRequest()
      .setToken(request.getTok())
      .setArgs(structOf(state.args))
      .setOptions(state.options)
    const answer = await run.callbacks.invoke(callback, message.serializeBinary())
    const response = resourceProtocol.TransformInvokeResponse.deserializeBinary(answer)
    const args = response.getArgs()
    state = {
      args: args === undefined ? state.args : propertiesOf(args),
      options: response.getOptions() ?? state.options,
    }
  }
  return state
}
