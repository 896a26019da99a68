import providerProtocol from '@pulumi/pulumi/proto/provider_pb.js'
import type { CallResponse } from '@pulumi/pulumi/proto/provider_pb.js'
import type { ResourceCallRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import { isProviderType, packageOf } from '../graph/urn.ts'
import { wireAnswer } from '../wire/answer.ts'
import { fromOutputValues } from '../wire/output-value.ts'
import { readableProperties } from '../wire/readable.ts'
import { propertiesOf, structOf } from '../wire/struct.ts'
import { isObject, mapObject, UNKNOWN, type WireObject } from '../wire/value.ts'
import { answeredBy, disabledWords, Refusal } from './failure.ts'
import type { Run } from './run.ts'

const selfUrn = (args: WireObject): string => {
  const self = args['__self__']
  const urn = isObject(self) ? self['urn'] : undefined
  return typeof urn === 'string' ? urn : ''
}

/** A method is served by the provider of its resource, else by the package's default provider. */
const requireProvider = (run: Run, request: ResourceCallRequest, args: WireObject): void => {
  const token = request.getTok()
  if (isProviderType(token) || request.getProvider() !== '') return
  const self = selfUrn(args)
  if (self !== '' && !run.graph.has(self)) throw new Refusal(`unknown resource ${self}`)
  if (run.graph.get(self)?.provider !== undefined) return
  const wanted = run.packages.resolve(request.getPackageref(), {
    name: packageOf(token),
    version: request.getVersion(),
    pluginDownloadURL: request.getPlugindownloadurl(),
  })
  if (run.defaultProviders.reference(wanted) === undefined) throw new Refusal(disabledWords(wanted.name, token))
}

/**
 * A method of a resource: answered by the plan's options, or with one unknown property. The protocol cannot say that
 * all of it is unknown; one property is what makes the whole Output unknown to `apply`, and is the whole of an answer
 * that has a single value. `result` is what such an answer is usually called.
 */
export const call = async (run: Run, request: ResourceCallRequest): Promise<CallResponse> => {
  const args = mapObject(propertiesOf(request.getArgs()), fromOutputValues)
  requireProvider(run, request, args)
  const { answer, failures } = await answeredBy(() => run.answers.call(request.getTok(), readableProperties(args)))
  if (failures.length > 0) return new providerProtocol.CallResponse().setFailuresList(failures)
  const properties = answer === undefined ? { result: UNKNOWN } : wireAnswer(answer)
  return new providerProtocol.CallResponse().setReturn(structOf(properties))
}
