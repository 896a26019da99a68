import { AsyncResource } from 'node:async_hooks'
import type { Duplex } from 'node:stream'
import { frameStream } from '../channel/frame-stream.ts'

interface Method {
  readonly path: string
  requestSerialize(message: unknown): Uint8Array
  responseDeserialize(bytes: Uint8Array): unknown
}

interface Grpc {
  readonly status: Readonly<Record<number, string>>
  readonly Metadata: new () => { set(key: string, value: string): void }
}

type Callback = (error: Error | null, response?: unknown) => void

/** A class of clients as gRPC generates them, with the methods of its service. */
export interface ClientClass {
  new (address: string, ...rest: readonly unknown[]): object
  readonly service: Readonly<Record<string, Method>>
}

/** The program's end of the channel. */
export interface DirectChannel {
  /** The same class, whose clients of this address call through the channel. */
  clients(original: ClientClass, address: string): ClientClass
}

const INTERNAL = 13
const UNAVAILABLE = 14

// What a caller of gRPC may do with a call that is under way; none of it means anything to one that never leaves the machine.
const underWay = Object.freeze({ cancel: () => {}, getPeer: () => 'planner', on: () => underWay, once: () => underWay })

const isCallback = (value: unknown): value is Callback => typeof value === 'function'

/**
 * Calls the planner through a stream that keeps the process alive while a call waits, and not longer: as gRPC does.
 *
 * @param hear Called with what the planner says of itself.
 */
export const directChannel = (
  stream: Duplex & { ref(): unknown; unref(): unknown },
  grpc: Grpc,
  hear: (head: string, answer: (body: Uint8Array) => void) => void,
): DirectChannel => {
  const waiting = new Map<number, (code: number, body: Uint8Array) => void>()
  let last = 0
  const failure = (code: number, details: string): Error => {
    const metadata = new grpc.Metadata()
    // A program that prints the error prints this, too.
    metadata.set('content-type', 'application/grpc')
    return Object.assign(new Error(`${code} ${grpc.status[code] ?? ''}: ${details}`), { code, details, metadata })
  }
  const frames = frameStream(stream, ({ id, head, body }) => {
    if (id === 0) return hear(head, (answer) => frames.send({ id: 0, head, body: answer }))
    const done = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) stream.unref()
    done?.(Number(head), body)
  })
  stream.on('close', () => {
    for (const done of waiting.values()) done(UNAVAILABLE, Buffer.from('the planner is gone'))
    waiting.clear()
  })
  stream.unref()

  const call = (method: Method, request: unknown, callback: Callback): void => {
    const answer = AsyncResource.bind(callback)
    const payload = ((): Uint8Array | Error => {
      try {
        return method.requestSerialize(request)
      } catch (error) {
        return failure(
          INTERNAL,
          `Request message serialization failure: ${error instanceof Error ? error.message : ''}`,
        )
      }
    })()
    if (payload instanceof Error) return process.nextTick(answer, payload)
    if (stream.destroyed) return process.nextTick(answer, failure(UNAVAILABLE, 'the planner is gone'))
    last += 1
    if (waiting.size === 0) stream.ref()
    waiting.set(last, (code, body) => {
      if (code === 0) answer(null, method.responseDeserialize(body))
      else answer(failure(code, Buffer.from(body).toString('utf8')))
    })
    frames.send({ id: last, head: method.path, body: payload })
  }

  return {
    clients: (original, address) => {
      const methods = Object.fromEntries(
        Object.entries(original.service).map(([name, method]) => [
          name,
          (request: unknown, ...rest: readonly unknown[]) => {
            const callback = rest.findLast(isCallback)
            call(method, request, callback ?? (() => {}))
            return underWay
          },
        ]),
      )
      return new Proxy(original, {
        construct: (target, args: [string, ...unknown[]], newTarget) =>
          args[0] === address ? { ...methods, close: () => {} } : Reflect.construct(target, args, newTarget),
      })
    },
  }
}
