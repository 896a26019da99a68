import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { ReadResourceRequest, ReadResourceResponse } from '@pulumi/pulumi/proto/resource_pb.js'
import type { Registration } from '../graph/registration.ts'
import { isProviderType, packageOf, urnOf } from '../graph/urn.ts'
import { wireAnswer } from '../wire/answer.ts'
import { readableProperties } from '../wire/readable.ts'
import { propertiesOf, structOf } from '../wire/struct.ts'
import { UNKNOWN, type WireObject } from '../wire/value.ts'
import { checkType } from './check-type.ts'
import { disabledWords, duplicateUrn, Refusal, unknownParent } from './failure.ts'
import type { Run } from './run.ts'
import { withSecrets } from './secret-outputs.ts'

const managedBy = (run: Run, request: ReadResourceRequest): string | undefined => {
  const type = request.getType()
  if (isProviderType(type)) return undefined
  if (request.getProvider() !== '') return request.getProvider()
  const wanted = run.packages.resolve(request.getPackageref(), {
    name: packageOf(type),
    version: request.getVersion(),
    pluginDownloadURL: request.getPlugindownloadurl(),
  })
  const reference = run.defaultProviders.reference(wanted)
  if (reference === undefined) throw new Refusal(disabledWords(type, type))
  return reference
}

/** What the plan was given as what would be found. */
const answered = async (run: Run, request: ReadResourceRequest, inputs: WireObject): Promise<WireObject> => {
  if (request.getId() === UNKNOWN) return {}
  const answer = await run.answers.read({
    type: request.getType(),
    name: request.getName(),
    id: request.getId(),
    inputs: readableProperties(inputs),
  })
  return answer === undefined ? {} : wireAnswer(answer)
}

/** Reads a resource that exists: there is no cloud to ask, so what nobody answers stays unknown. */
export const readResource = async (run: Run, request: ReadResourceRequest): Promise<ReadResourceResponse> => {
  const type = request.getType()
  const name = request.getName()
  const parent = request.getParent() === '' ? undefined : request.getParent()
  checkType(type)
  const provider = managedBy(run, request)
  if (parent !== undefined && !run.graph.has(parent)) throw unknownParent(parent, name)
  const urn = urnOf(run.identity, parent, type, name)
  const inputs = propertiesOf(request.getProperties())
  const answer = await answered(run, request, inputs)
  // Only now: two of them may have been asked for side by side.
  if (run.graph.has(urn)) throw duplicateUrn(urn, name)
  const registration: Registration = {
    urn,
    type,
    name,
    custom: true,
    remote: false,
    read: true,
    byDefault: false,
    id: request.getId() === UNKNOWN || request.getId() === '' ? undefined : request.getId(),
    parent,
    provider,
    providers: new Map(),
    dependencies: request.getDependenciesList(),
    propertyDependencies: new Map(),
    inputs,
    outputs: {},
    options: {
      ...(request.getAdditionalsecretoutputsList().length === 0
        ? {}
        : { additionalSecretOutputs: request.getAdditionalsecretoutputsList() }),
      ...(request.getVersion() === '' ? {} : { version: request.getVersion() }),
    },
    transforms: [],
  }
  run.add(registration)
  // What nobody answers is what it was when it was last looked up, or what the program says of it.
  const has = run.deployed?.has(registration)
  const outputs = withSecrets({ ...(has?.outputs ?? inputs), ...answer }, request.getAdditionalsecretoutputsList())
  run.graph.setDeployed(urn, { id: registration.id, outputs, ...(has === undefined ? {} : { deployed: has.by }) })
  return new resourceProtocol.ReadResourceResponse().setUrn(urn).setProperties(structOf(outputs))
}
