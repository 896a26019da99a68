import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type {
  RegisterResourceRequest,
  RegisterResourceResponse,
  TransformResourceOptions,
} from '@pulumi/pulumi/proto/resource_pb.js'
import type { Registration } from '../graph/registration.ts'
import { isProviderType, packageOf, providerUrn, STACK_TYPE, urnOf } from '../graph/urn.ts'
import { fromOutputValues } from '../wire/output-value.ts'
import { propertiesOf, structOf } from '../wire/struct.ts'
import { mapObject, type WireObject } from '../wire/value.ts'
import { checkType } from './check-type.ts'
import { dependenciesOf } from './dependencies.ts'
import { defaultProviderDisabled, duplicateUrn, unknownParent, unknownProvider } from './failure.ts'
import { runHooks } from './hooks.ts'
import { providerFor } from './provider-for.ts'
import { plannedOptions, requestedOnly, requestOptions } from './resource-options.ts'
import type { Run } from './run.ts'
import { markSecret, withSecrets } from './secret-outputs.ts'
import { checkTimeouts } from './timeouts.ts'
import { transform, transformsFor } from './transforms.ts'

const STASH = 'pulumi:index:Stash'

/** A child without its own takes these from its parent. */
const inherit = (run: Run, request: RegisterResourceRequest): void => {
  const parent = run.graph.get(request.getParent())
  if (parent === undefined) return
  const { protect, retainOnDelete, deletedWith } = parent.options
  if (!request.hasProtect() && protect !== undefined) request.setProtect(protect)
  if (!request.hasRetainondelete() && retainOnDelete !== undefined) request.setRetainondelete(retainOnDelete)
  if (request.getDeletedwith() === '' && deletedWith !== undefined) request.setDeletedwith(deletedWith)
  if (request.getProvider() !== '' || parent.provider === undefined) return
  const managed = request.getCustom() || request.getRemote()
  if (!managed || packageOf(request.getType()) === providerPackage(parent.provider))
    request.setProvider(parent.provider)
}

const providerPackage = (reference: string): string =>
  providerUrn(reference).split('::')[2]?.split('$').at(-1)?.split(':')[2] ?? ''

/** A component's children also find the providers that its own parent was given. */
const providersOf = (run: Run, request: RegisterResourceRequest, options: TransformResourceOptions) => {
  const own = new Map(options.getProvidersMap().entries())
  const inherited = request.getCustom() ? undefined : run.graph.get(request.getParent())?.providers
  return new Map([...(inherited ?? []), ...own])
}

/** The reference of the provider that manages it; a component has none. */
const managedBy = (
  run: Run,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  urn: string,
): string | undefined => {
  const managed = (request.getCustom() && !isProviderType(request.getType())) || request.getRemote()
  if (!managed) return undefined
  if (options.getProvider() !== '') {
    if (!run.graph.has(providerUrn(options.getProvider()))) throw unknownProvider(options.getProvider(), urn)
    return options.getProvider()
  }
  const wanted = run.packages.resolve(request.getPackageref(), {
    name: packageOf(request.getType()),
    version: options.getVersion(),
    pluginDownloadURL: options.getPluginDownloadUrl(),
  })
  const reference = run.defaultProviders.reference(wanted)
  if (reference === undefined) throw defaultProviderDisabled(wanted.name, urn)
  return reference
}

/** What a preview says a resource will have: its inputs, whatever else it has being unknown. */
const previewOutputs = (registration: Registration): WireObject => {
  if (!registration.custom) return {}
  // Pulumi's own resource that keeps a value: while it is new, what it has is what it was given.
  const { input = null } = registration.inputs
  if (registration.type === STASH) return { input, output: input }
  return withSecrets(registration.inputs, registration.options.additionalSecretOutputs ?? [])
}

/** Registers a resource as a preview does: nothing is made, and what is not there already is new. */
export const registerResource = async (
  run: Run,
  request: RegisterResourceRequest,
): Promise<RegisterResourceResponse> => {
  const type = request.getType()
  const name = request.getName()
  const custom = request.getCustom()
  const remote = request.getRemote()
  const stack = urnOf(run.identity, undefined, STACK_TYPE, `${run.identity.project}-${run.identity.stack}`)
  const parent = request.getParent() === '' ? undefined : request.getParent()
  if (custom || remote) checkType(type)
  if (parent !== undefined && !run.graph.has(parent)) throw unknownParent(parent, name)
  inherit(run, request)

  const provider = custom || remote ? providerFor(run, request) : request.getProvider()
  const transforms = transformsFor(run, request)
  const given = requestOptions(request, provider)
  const { properties, options } =
    transforms.length === 0
      ? { properties: propertiesOf(request.getObject()), options: given }
      : await transform(run, request, given, transforms)

  const urn = urnOf(run.identity, parent, type, name)
  if (run.graph.has(urn)) throw duplicateUrn(urn, name)
  const owner = parent ?? (type === STACK_TYPE || !run.graph.has(stack) ? undefined : stack)
  if (!remote) checkTimeouts(options)
  if (custom && run.hasFixedNames(type)) options.setDeleteBeforeReplace(true)
  const dependencies = dependenciesOf(request, options, properties)
  const registration: Registration = {
    urn,
    type,
    name,
    custom,
    remote,
    read: false,
    byDefault: false,
    id: options.getImport() === '' ? undefined : options.getImport(),
    parent: owner,
    provider: managedBy(run, request, options, urn),
    providers: providersOf(run, request, options),
    dependencies: dependencies.all,
    propertyDependencies: dependencies.byProperty,
    inputs: mapObject(properties, fromOutputValues),
    outputs: {},
    options: { ...plannedOptions(options), ...requestedOnly(request) },
    transforms: request.getTransformsList(),
  }
  run.add(registration)
  const has = run.deployed?.has(registration)
  const outputs =
    has === undefined
      ? previewOutputs(registration)
      : markSecret(has.outputs, registration.options.additionalSecretOutputs ?? [])
  if (has !== undefined) run.graph.setDeployed(urn, { id: has.id, outputs, deployed: has.by })
  await runHooks(run, registration)
  await runHooks(run, registration, outputs)
  return new resourceProtocol.RegisterResourceResponse()
    .setUrn(urn)
    .setId(has?.id ?? registration.id ?? '')
    .setObject(structOf(outputs))
}
