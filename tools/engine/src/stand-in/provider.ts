import { status, type handleUnaryCall, type UntypedServiceImplementation } from '@grpc/grpc-js'
import pluginProtocol from '@pulumi/pulumi/proto/plugin_pb.js'
import protocol from '@pulumi/pulumi/proto/provider_pb.js'
import type {
  CallRequest,
  CheckRequest,
  ConfigureRequest,
  CreateRequest,
  DeleteRequest,
  DiffRequest,
  InvokeRequest,
  ParameterizeRequest,
  ReadRequest,
  UpdateRequest,
} from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { answerTo, callTo } from './answers.ts'
import { byChance } from './chance.ts'
import { construct } from './construct.ts'
import { created } from './created.ts'
import { detailed } from './detailed.ts'
import { difference } from './difference.ts'
import { identityOf } from './identity.ts'
import { record } from './journal.ts'
import { propertiesOf, structOf, textOf, UNKNOWN, type Properties } from './properties.ts'

/** A call without streams; what `reply` throws is the call's error. */
const unary =
  <Q, A>(reply: (request: Q) => A): handleUnaryCall<Q, A> =>
  (call, callback) => {
    try {
      callback(null, reply(call.request))
    } catch (error) {
      callback({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) })
    }
  }

const done = () => new empty.Empty()

const checked = (request: CheckRequest) => new protocol.CheckResponse().setInputs(request.getNews())

const updated = (replaces: readonly string[], path: string) => {
  const { UPDATE, UPDATE_REPLACE } = protocol.PropertyDiff.Kind
  return new protocol.PropertyDiff().setInputdiff(true).setKind(replaces.includes(path) ? UPDATE_REPLACE : UPDATE)
}

const compared = (request: DiffRequest) => {
  const before = request.hasOldInputs() ? request.getOldInputs() : request.getOlds()
  const { type } = identityOf(request.getUrn())
  const [old, now] = [propertiesOf(before), propertiesOf(request.getNews())]
  const { changed, replaces, deleteBeforeReplace } = difference(type, old, now)
  const { DIFF_SOME, DIFF_NONE } = protocol.DiffResponse.DiffChanges
  const response = new protocol.DiffResponse()
  // Some providers name what differs to the depth, and others only the property.
  if (type.startsWith('acme:index:Detailed')) {
    response.setHasdetaileddiff(true)
    for (const path of detailed(old, now)) response.getDetaileddiffMap().set(path, updated(replaces, path))
  }
  return response
    .setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE)
    .setDiffsList([...changed])
    .setReplacesList([...replaces])
    .setDeletebeforereplace(deleteBeforeReplace)
}

/** What is computed cannot be known before it exists. */
const unknown = (computed: Properties): Properties =>
  Object.fromEntries(Object.keys(computed).map((key) => [key, UNKNOWN]))

/** The variable that says how a provider's functions go wrong: `fails`, `hangs`. */
export const INVOKE_FAULT = 'KONDUCTOR_STAND_IN_INVOKE'

/** A function that goes wrong where it is asked to. */
const faulty = <Q, A>(reply: (request: Q) => A): handleUnaryCall<Q, A> => {
  const fault = process.env[INVOKE_FAULT]
  if (fault === 'hangs') return () => {}
  return unary((request: Q) => {
    if (fault === 'fails') throw new Error('ExpiredToken: the security token included in the request is expired')
    return reply(request)
  })
}

/** A provider that accepts whatever it is given, remembers nothing, and answers as a cloud plausibly would. */
export const standIn = (version: string): UntypedServiceImplementation => {
  let region = 'us-east-1'
  return {
    handshake: unary(() => new protocol.ProviderHandshakeResponse().setAcceptSecrets(true).setAcceptResources(true)),
    attach: unary(done),
    cancel: unary(done),
    getPluginInfo: unary(() => new pluginProtocol.PluginInfo().setVersion(version)),
    checkConfig: unary(checked),
    diffConfig: unary(compared),
    configure: unary((request: ConfigureRequest) => {
      region = textOf(propertiesOf(request.getArgs()), 'region') ?? region
      return new protocol.ConfigureResponse().setAcceptsecrets(true).setAcceptresources(true).setSupportspreview(true)
    }),
    check: unary(checked),
    diff: unary(compared),
    create: unary((request: CreateRequest) => {
      const inputs = propertiesOf(request.getProperties())
      const { id, computed } = created(request.getUrn(), inputs, region)
      if (request.getPreview()) {
        return new protocol.CreateResponse().setProperties(structOf({ ...unknown(computed), ...inputs }))
      }
      byChance(request.getUrn())
      record({ call: 'create', urn: request.getUrn(), properties: inputs })
      return new protocol.CreateResponse().setId(id).setProperties(structOf({ ...inputs, ...computed }))
    }),
    read: unary((request: ReadRequest) => {
      record({ call: 'read', urn: request.getUrn() })
      const inputs = propertiesOf(request.getInputs())
      const state = propertiesOf(request.getProperties())
      return new protocol.ReadResponse()
        .setId(request.getId())
        .setInputs(structOf(inputs))
        .setProperties(structOf({ ...created(request.getUrn(), inputs, region).computed, ...inputs, ...state }))
    }),
    update: unary((request: UpdateRequest) => {
      const inputs = propertiesOf(request.getNews())
      if (!request.getPreview()) {
        byChance(request.getUrn())
        record({ call: 'update', urn: request.getUrn(), properties: inputs })
      }
      const computed = Object.keys(created(request.getUrn(), inputs, region).computed)
      const olds = propertiesOf(request.getOlds())
      const kept = computed.filter((key) => key in olds && key !== 'metadata').map((key) => [key, olds[key]])
      return new protocol.UpdateResponse().setProperties(structOf({ ...inputs, ...Object.fromEntries(kept) }))
    }),
    delete: unary((request: DeleteRequest) => {
      byChance(request.getUrn())
      record({ call: 'delete', urn: request.getUrn() })
      return done()
    }),
    invoke: faulty((request: InvokeRequest) => {
      const { result = {}, failure } = answerTo(request.getTok(), region, propertiesOf(request.getArgs()))
      return new protocol.InvokeResponse()
        .setReturn(structOf(result))
        .setFailuresList(failure === undefined ? [] : [new protocol.CheckFailure().setReason(failure)])
    }),
    call: unary((request: CallRequest) => {
      const { result = {}, failure } = callTo(request.getTok(), propertiesOf(request.getArgs()))
      return new protocol.CallResponse()
        .setReturn(structOf(result))
        .setFailuresList(failure === undefined ? [] : [new protocol.CheckFailure().setReason(failure)])
    }),
    construct,
    parameterize: unary((request: ParameterizeRequest) => {
      const value = request.getValue()
      return new protocol.ParameterizeResponse().setName(value?.getName() ?? '').setVersion(value?.getVersion() ?? '')
    }),
  }
}
