import { AsyncLocalStorage } from 'node:async_hooks'
import { Duplex } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { frameStream, type FrameStream } from '../channel/frame-stream.ts'
import type { Frame } from '../channel/frames.ts'
import { directChannel, type ClientClass } from './direct-client.ts'

class Ends extends Duplex {
  readonly refs: string[] = []
  other: Ends | undefined
  override _read(): void {}
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.other?.push(chunk)
    done()
  }
  ref(): void {
    this.refs.push('ref')
  }
  unref(): void {
    this.refs.push('unref')
  }
}

const grpc = { status: { 12: 'UNIMPLEMENTED', 13: 'INTERNAL', 14: 'UNAVAILABLE' }, Metadata: Map }

const Generated: ClientClass = class {
  readonly address: string
  static readonly service = {
    shout: {
      path: '/x/Shout',
      requestSerialize: (text: unknown) => {
        if (typeof text !== 'string') throw new Error('no text')
        return Buffer.from(text)
      },
      responseDeserialize: (bytes: Uint8Array) => Buffer.from(bytes).toString(),
    },
  }
  constructor(address: string) {
    this.address = address
  }
}

type Shout = (request: unknown, ...rest: readonly unknown[]) => unknown

const setUp = (serve: (frame: Frame, frames: FrameStream) => void) => {
  const [near, far] = [new Ends(), new Ends()]
  near.other = far
  far.other = near
  const frames: FrameStream = frameStream(far, (frame) => serve(frame, frames))
  const Client = directChannel(near, grpc, () => {}).clients(Generated, 'here')
  const client = new Client('here')
  const shout: Shout = Reflect.get(client, 'shout')
  const ask = (request: unknown) =>
    new Promise((resolve) => shout(request, {}, (error: unknown, answer: unknown) => resolve(error ?? answer)))
  return { near, far, Client, ask, shout }
}

const loud = ({ id, body }: Frame, frames: FrameStream): void =>
  frames.send({ id, head: '0', body: Buffer.from(Buffer.from(body).toString().toUpperCase()) })

test('a call is answered, and keeps the process alive while it waits and not longer', async () => {
  const { near, ask } = setUp(loud)
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['A', 'B'])
  expect(near.refs).toEqual(['unref', 'ref', 'unref'])
})

test('a refusal is the error that gRPC gives', async () => {
  const { ask } = setUp(({ id }, frames) => frames.send({ id, head: '12', body: Buffer.from('not here') }))
  expect(await ask('a')).toMatchObject({ message: '12 UNIMPLEMENTED: not here', code: 12, details: 'not here' })
})

test('a request that cannot be written is refused', async () => {
  expect(await setUp(loud).ask(1)).toMatchObject({
    code: 13,
    details: 'Request message serialization failure: no text',
  })
})

test('when the planner is gone, what waits is refused, and what comes after', async () => {
  const { near, ask } = setUp(() => {})
  const waiting = ask('a')
  await turn()
  near.destroy()
  expect(await waiting).toMatchObject({ code: 14 })
  expect(await ask('b')).toMatchObject({ code: 14 })
})

test('an answer comes in the context of its call', async () => {
  const { shout } = setUp(loud)
  const store = new AsyncLocalStorage<string>()
  const seen = await Promise.all(
    ['one', 'two'].map(
      (name) => new Promise((resolve) => store.run(name, () => shout('a', () => resolve(store.getStore())))),
    ),
  )
  expect(seen).toEqual(['one', 'two'])
})

test('a client of another address is gRPC’s own', () => {
  const { Client } = setUp(loud)
  expect(new Client('elsewhere')).toMatchObject({ address: 'elsewhere' })
  expect(Client.service).toBe(Generated.service)
})
