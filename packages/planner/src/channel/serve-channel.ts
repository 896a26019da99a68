import { status, type handleUnaryCall, type ServiceDefinition } from '@grpc/grpc-js'
import type { Duplex } from 'node:stream'
import { frameStream } from './frame-stream.ts'

/** A service of the protocol, and what answers it. */
export interface ChannelService {
  readonly definition: ServiceDefinition
  readonly implementation: Readonly<Record<string, unknown>>
}

/** The head of a frame that asks the program what it waits for, and of its answer. */
const PENDING = 'pending'

/** The planner's end of the channel. */
export interface Channel {
  /** Asks the program what it waits for; nothing when it does not answer in time. */
  pending(milliseconds: number): Promise<readonly string[] | undefined>
}

type Handle = handleUnaryCall<unknown, unknown>

// The one border: a service's implementation is written against gRPC's calls, of which it reads the request only.
const isHandle = (value: unknown): value is Handle => typeof value === 'function'
const received = (request: unknown): Parameters<Handle>[0] => ({ request }) as Parameters<Handle>[0]

const linesOf = (body: Uint8Array): readonly string[] =>
  Buffer.from(body)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Answers the calls that come through the channel: the same services as behind the port, without gRPC's transport. */
export const serveChannel = (stream: Duplex, services: readonly ChannelService[]): Channel => {
  const methods = new Map(
    services.flatMap(({ definition, implementation }) =>
      Object.entries(definition).map(([name, method]) => [method.path, { method, handle: implementation[name] }]),
    ),
  )
  let answered: ((lines: readonly string[]) => void) | undefined
  const frames = frameStream(stream, ({ id, head, body }) => {
    if (head === PENDING) return answered?.(linesOf(body))
    const refuse = (code: status, details: string): void =>
      frames.send({ id, head: String(code), body: Buffer.from(details) })
    const found = methods.get(head)
    if (found === undefined || !isHandle(found.handle))
      return refuse(status.UNIMPLEMENTED, `The server does not implement the method ${head}`)
    const { method, handle } = found
    try {
      handle(
        received(method.requestDeserialize(Buffer.from(body.buffer, body.byteOffset, body.length))),
        (error, response) => {
          if (error === null) frames.send({ id, head: '0', body: method.responseSerialize(response) })
          else refuse(error.code ?? status.UNKNOWN, error.details ?? '')
        },
      )
    } catch (error) {
      refuse(status.INTERNAL, error instanceof Error ? error.message : String(error))
    }
  })
  return {
    pending: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(undefined), milliseconds)
        answered = (lines) => {
          clearTimeout(timer)
          resolve(lines)
        }
        frames.send({ id: 0, head: PENDING, body: Buffer.alloc(0) })
      }),
  }
}
