import type { RegisterResourceRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { outputDependencies } from '../wire/output-value.ts'
import type { WireObject } from '../wire/value.ts'

/** What a resource depends on. */
export interface Dependencies {
  /** URNs: what its inputs are made from, and `dependsOn`. */
  readonly all: readonly string[]
  /** Input → URNs, those that have any. */
  readonly byProperty: ReadonlyMap<string, readonly string[]>
}

const saidByProperty = (request: RegisterResourceRequest): readonly (readonly [string, readonly string[]])[] => {
  const said = [...request.getPropertydependenciesMap().entries()]
  if (said.length > 0 || request.getRemote()) return said.map(([key, each]) => [key, each.getUrnsList()])
  // Whoever does not tell properties apart means each of them.
  return Object.keys(request.getObject()?.toJavaScript() ?? {}).map((key) => [key, request.getDependenciesList()])
}

const unique = (urns: readonly string[]): readonly string[] => [...new Set(urns)]

/** Transforms of its own may change what a resource depends on; those of others only add to single properties. */
export const dependenciesOf = (
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  properties: WireObject,
): Dependencies => {
  const inValues = Object.entries(properties).map(([key, value]) => [key, outputDependencies(value)] as const)
  const own = request.getTransformsList().length > 0
  const said = new Map(own ? [] : saidByProperty(request))
  const byProperty = new Map(
    [...said, ...inValues.map(([key, urns]) => [key, unique([...(said.get(key) ?? []), ...urns])] as const)].filter(
      ([, urns]) => urns.length > 0,
    ),
  )
  const all = own
    ? unique([...options.getDependsOnList(), ...inValues.flatMap(([, urns]) => urns)])
    : request.getDependenciesList()
  return { all, byProperty }
}
