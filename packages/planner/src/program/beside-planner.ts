// Loaded into the program before anything else. It gives the SDK the planner's own channel in place of gRPC's transport,
// which is a fifth of the time that a large program takes, and ends the program when the planner is gone.
import { rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { basename, dirname } from 'node:path'
import { CHANNEL_FD, CHANNEL_VARIABLE, RUN_FOLDER } from './channel-variable.ts'
import { directChannel, type ClientClass } from './direct-client.ts'
import { sdkRequire } from './sdk-runner.ts'
import { pendingWork } from './pending-work.ts'

/** Ends this process and its children, and removes the run's folder: nobody is left who would. */
const endAll = (): void => {
  const folder = dirname(process.env['KONDUCTOR_PLAN'] ?? '')
  if (basename(folder).startsWith(RUN_FOLDER)) rmSync(folder, { recursive: true, force: true })
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.exit(1)
  }
}

const address = process.env[CHANNEL_VARIABLE]
// Not for the program's own children, which have no such channel.
Reflect.deleteProperty(process.env, CHANNEL_VARIABLE)
const sdk = sdkRequire()
if (address !== undefined && sdk !== undefined) {
  const socket = new Socket({ fd: CHANNEL_FD, readable: true, writable: true })
  socket.on('close', endAll)
  const channel = directChannel(socket, sdk('@grpc/grpc-js'), (_head, answer) =>
    answer(Buffer.from(pendingWork(sdk).join('\n'))),
  )
  const put = (file: string, name: string): void => {
    const generated: Record<string, ClientClass> = sdk(file)
    const original = generated[name]
    if (original !== undefined) generated[name] = channel.clients(original, address)
  }
  try {
    // Before any of the SDK's modules that copy these classes are loaded.
    put('../../proto/resource_grpc_pb.js', 'ResourceMonitorClient')
    put('../../proto/engine_grpc_pb.js', 'EngineClient')
  } catch {
    // An SDK that is laid out in another way goes through the port.
  }
}
