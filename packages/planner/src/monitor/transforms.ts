import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import type { RegisterResourceRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { propertiesOf, structOf } from '../wire/struct.ts'
import { toOutputValues, withDependencies } from '../wire/output-value.ts'
import { mapObject, type WireObject } from '../wire/value.ts'
import { Refusal } from './failure.ts'
import type { Run } from './run.ts'

/** What transforms change. */
export interface Transformed {
  readonly properties: WireObject
  readonly options: TransformResourceOptions
}

/** The transforms of a resource, in the order they run: its own, those of its ancestors, the stack's. */
export const transformsFor = (run: Run, request: RegisterResourceRequest): readonly Callback[] => [
  ...request.getTransformsList(),
  ...run.graph.lineage(request.getParent()).flatMap((ancestor) => ancestor.transforms),
  ...run.stackTransforms,
]

const dependenciesByProperty = (request: RegisterResourceRequest, key: string): readonly string[] =>
  request.getPropertydependenciesMap().get(key)?.getUrnsList() ?? []

/** Properties as transforms see them: secrets and unknowns as Outputs, with dependencies if the resource has transforms of its own. */
const visible = (request: RegisterResourceRequest): WireObject => {
  const properties = mapObject(propertiesOf(request.getObject()), toOutputValues)
  if (request.getTransformsList().length === 0) return properties
  return mapObject(properties, (value, key) => withDependencies(value, dependenciesByProperty(request, key)))
}

/** Runs each transform on what the one before it left. */
export const transform = async (
  run: Run,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  transforms: readonly Callback[],
): Promise<Transformed> => {
  const apply = async (before: Transformed, callback: Callback): Promise<Transformed> => {
    const message = new resourceProtocol.TransformRequest()
      .setType(request.getType())
      .setName(request.getName())
      .setCustom(request.getCustom())
      .setParent(request.getParent())
      .setProperties(structOf(before.properties))
      .setOptions(before.options)
    const answer = await run.callbacks.invoke(callback, message.serializeBinary()).catch((error: unknown) => {
      throw new Refusal(`invoke transform: ${error instanceof Error ? error.message : String(error)}`)
    })
    const response = resourceProtocol.TransformResponse.deserializeBinary(answer)
    const properties = response.getProperties()
    return {
      properties: properties === undefined ? before.properties : propertiesOf(properties),
      options: response.getOptions() ?? before.options,
    }
  }
  let state: Transformed = { properties: visible(request), options }
  for (const callback of transforms) state = await apply(state, callback)
  return state
}
