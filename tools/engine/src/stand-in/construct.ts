import { credentials, status, type handleUnaryCall } from '@grpc/grpc-js'
import protocol from '@pulumi/pulumi/proto/provider_pb.js'
import type { ConstructRequest, ConstructResponse } from '@pulumi/pulumi/proto/provider_pb.js'
import services from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import type { ResourceMonitorClient } from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { RegisterResourceResponse } from '@pulumi/pulumi/proto/resource_pb.js'
import { structOf, UNKNOWN } from './properties.ts'

type Register = InstanceType<typeof resourceProtocol.RegisterResourceRequest>

const registered = (monitor: ResourceMonitorClient, request: Register): Promise<RegisterResourceResponse> =>
  new Promise((resolve, reject) => {
    monitor.registerResource(request, (error, response) => (error === null ? resolve(response) : reject(error)))
  })

const settled = (monitor: ResourceMonitorClient, urn: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new resourceProtocol.RegisterResourceOutputsRequest()
      .setUrn(urn)
      .setOutputs(structOf({ address: UNKNOWN }))
    monitor.registerResourceOutputs(request, (error) => (error === null ? resolve() : reject(error)))
  })

/** What a component of Kubernetes makes is an object in its cluster; that of any other provider is a thing. */
const inner = (type: string, name: string) =>
  type.startsWith('kubernetes:')
    ? { type: 'kubernetes:core/v1:ConfigMap', inputs: { metadata: { name, namespace: 'default' } } }
    : { type: 'acme:index:Thing', inputs: { size: 1 } }

/** A component of a provider: itself, and one child of its own. */
const build = async (monitor: ResourceMonitorClient, request: ConstructRequest): Promise<ConstructResponse> => {
  const component = new resourceProtocol.RegisterResourceRequest()
    .setType(request.getType())
    .setName(request.getName())
    .setParent(request.getParent())
    .setObject(request.getInputs())
    .setDependenciesList(request.getDependenciesList())
    .setAcceptsecrets(true)
    .setAcceptresources(true)
  const dependencies = component.getPropertydependenciesMap()
  for (const [key, said] of request.getInputdependenciesMap().entries())
    dependencies.set(
      key,
      new resourceProtocol.RegisterResourceRequest.PropertyDependencies().setUrnsList(said.getUrnsList()),
    )
  const own = component.getProvidersMap()
  for (const [name, reference] of request.getProvidersMap().entries()) own.set(name, reference)
  const urn = (await registered(monitor, component)).getUrn()
  const name = `${request.getName()}-inner`
  const { type, inputs } = inner(request.getType(), name)
  const child = new resourceProtocol.RegisterResourceRequest()
    .setType(type)
    .setName(name)
    .setParent(urn)
    .setCustom(true)
    .setObject(structOf(inputs))
    .setAcceptsecrets(true)
    .setAcceptresources(true)
  await registered(monitor, child)
  await settled(monitor, urn)
  return new protocol.ConstructResponse().setUrn(urn).setState(structOf({ address: UNKNOWN }))
}

/** Builds a component through the monitor of whoever asked for it. */
export const construct: handleUnaryCall<ConstructRequest, ConstructResponse> = (received, callback) => {
  const monitor = new services.ResourceMonitorClient(
    received.request.getMonitorendpoint(),
    credentials.createInsecure(),
  )
  build(monitor, received.request)
    .then(
      (response) => callback(null, response),
      (error: unknown) =>
        callback({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => monitor.close())
}
