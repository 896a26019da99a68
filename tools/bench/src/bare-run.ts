import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js'
import engineServices from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import engineProtocol from '@pulumi/pulumi/proto/engine_pb.js'
import resourceServices from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import emptyProtocol from 'google-protobuf/google/protobuf/empty_pb.js'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Answer<Request, Response> = (
  call: { readonly request: Request },
  callback: (error: null, response: Response) => void,
) => void

const empty: Answer<unknown, unknown> = (_call, callback) => callback(null, new emptyProtocol.Empty())

const register: Answer<RegisterResourceRequest, unknown> = ({ request }, callback) => {
  const urn = `urn:pulumi:bench::bench::${request.getType()}::${request.getName()}`
  callback(null, new resourceProtocol.RegisterResourceResponse().setUrn(urn).setObject(request.getObject()))
}

const monitor: UntypedServiceImplementation = {
  supportsFeature: (_call: unknown, callback: (error: null, response: unknown) => void) =>
    callback(null, new resourceProtocol.SupportsFeatureResponse().setHassupport(true)),
  registerResource: register,
  registerResourceOutputs: empty,
  signalAndWaitForShutdown: empty,
}
const engine: UntypedServiceImplementation = {
  log: empty,
  setRootResource: (_call: unknown, callback: (error: null, response: unknown) => void) =>
    callback(null, new engineProtocol.SetRootResourceResponse()),
}

/** Hands the address of a monitor out that answers whatever a small program asks, and does nothing else. */
export const withBareMonitor = async <A>(using: (address: string) => Promise<A>): Promise<A> => {
  const server = new Server()
  server.addService(resourceServices.ResourceMonitorService, monitor)
  server.addService(engineServices.EngineService, engine)
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  )
  try {
    return await using(`127.0.0.1:${port}`)
  } finally {
    server.forceShutdown()
  }
}

/** Runs a program as Pulumi's language host does, with nothing around it, and says how many seconds it took. */
export const bareRun = async (
  project: string,
  config: Readonly<Record<string, string>>,
  address: string,
): Promise<number> => {
  const runner = createRequire(join(project, 'package.json')).resolve('@pulumi/pulumi/cmd/run')
  const flags = { monitor: address, engine: address, project: 'bench', stack: 'bench', organization: 'organization' }
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      runner,
      ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]),
      ...['--root-directory', project, '--pwd', join(project, 'src'), '--dry-run', '--parallel', '32', 'index.ts'],
    ],
    {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PULUMI_CONFIG: JSON.stringify(config) },
    },
  )
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`the bare program ended with ${String(code)}`)
  return (performance.now() - began) / 1000
}
