import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { ResourceInvokeRequest, ResourceInvokeResponse } from '@pulumi/pulumi/proto/resource_pb.js'
import { packageOf, providerUrn } from '../graph/urn.ts'
import { wireAnswer } from '../wire/answer.ts'
import { readableProperties } from '../wire/readable.ts'
import { propertiesOf, structOf } from '../wire/struct.ts'
import { holdsUnknown, UNKNOWN, type WireObject } from '../wire/value.ts'
import { answeredBy, disabledWords, Refusal } from './failure.ts'
import { transformInvoke } from './invoke-transforms.ts'
import { namedProvider } from './provider-for.ts'
import type { Run } from './run.ts'

const GET_RESOURCE = 'pulumi:pulumi:getResource'

/**
 * Wholly unknown. The SDK's Output form then is unknown, and so is every property of it; its promise form has no way
 * to say so and gives an empty object, as it does with Pulumi while the provider is not configured.
 */
const unknownAnswer = (): ResourceInvokeResponse => {
  const response = new resourceProtocol.ResourceInvokeResponse().setReturn(structOf({}))
  // SDKs before the field was there can only be given the empty object.
  response.setUnknown?.(true)
  return response
}

const known = (properties: WireObject): ResourceInvokeResponse =>
  new resourceProtocol.ResourceInvokeResponse().setReturn(structOf(properties))

const getResource = (run: Run, request: ResourceInvokeRequest): ResourceInvokeResponse => {
  // Pulumi's own functions are asked of a provider like any other.
  run.defaultProviders.reference({ name: packageOf(GET_RESOURCE), version: '', pluginDownloadURL: '' })
  const urn = String(propertiesOf(request.getArgs())['urn'])
  const registration = run.graph.get(urn)
  if (registration === undefined) throw new Refusal(`unknown resource ${urn}`)
  const id = registration.custom ? (registration.id ?? UNKNOWN) : ''
  return known({ urn, id, state: { ...registration.inputs, ...registration.outputs } })
}

/** A function of a provider: answered by the plan's options, or unknown. */
export const invoke = async (run: Run, request: ResourceInvokeRequest): Promise<ResourceInvokeResponse> => {
  const token = request.getTok()
  if (token === GET_RESOURCE) return getResource(run, request)
  const name = packageOf(token)
  const parent = request.getParent?.() ?? ''
  const { args, options } = await transformInvoke(
    run,
    request,
    namedProvider(run, request.getProvider(), new Map(), parent, name),
  )
  const wanted = run.packages.resolve(request.getPackageref(), {
    name,
    version: options.getVersion(),
    pluginDownloadURL: options.getPluginDownloadUrl(),
  })
  const provider = options.getProvider() === '' ? run.defaultProviders.reference(wanted) : options.getProvider()
  if (provider === undefined) throw new Refusal(`Invoke: ${disabledWords(wanted.name, token)}`)
  if (!run.graph.has(providerUrn(provider))) throw new Refusal(`Invoke: unknown provider '${provider}'`)
  if ((request.getDependsonList?.() ?? []).some((urn) => run.graph.pending(urn))) return unknownAnswer()
  // Pulumi asks no provider whose own configuration is not known yet.
  if (holdsUnknown(run.graph.get(providerUrn(provider))?.inputs ?? {})) return unknownAnswer()
  const { answer, failures } = await answeredBy(() => run.answers.invoke(token, readableProperties(args)))
  if (failures.length > 0) return new resourceProtocol.ResourceInvokeResponse().setFailuresList(failures)
  return answer === undefined ? unknownAnswer() : known(wireAnswer(answer))
}
