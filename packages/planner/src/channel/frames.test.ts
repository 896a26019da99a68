import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameBytes, frameReader, type Frame } from './frames.ts'

const frame = fc.record({
  id: fc.nat(),
  head: fc.string({ maxLength: 60 }).map((text) => Buffer.from(text).toString('hex').slice(0, 200)),
  body: fc.uint8Array({ maxLength: 300 }),
})

const plain = ({ id, head, body }: Frame) => ({ id, head, body: [...body] })

test('frames come whole and in order, however the stream cuts them', () => {
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      (frames, cuts) => {
        const bytes = Buffer.concat(frames.flatMap(frameBytes))
        const seen: Frame[] = []
        const read = frameReader((each) => seen.push(each))
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1
          read(bytes.subarray(at, at + size))
          at += size
        }
        expect(seen.map(plain)).toEqual(frames.map(plain))
      },
    ),
  )
})

test('a frame of many megabytes is joined once', () => {
  const body = Buffer.alloc(64 * 1024 * 1024, 1)
  const [start, rest] = frameBytes({ id: 7, head: 'call', body })
  const seen: Frame[] = []
  const read = frameReader((each) => seen.push(each))
  read(Buffer.from(start ?? []))
  const whole = Buffer.from(rest ?? [])
  for (let at = 0; at < whole.length; at += 64 * 1024) read(whole.subarray(at, at + 64 * 1024))
  expect(seen.map(({ id, head, body: { length } }) => [id, head, length])).toEqual([[7, 'call', body.length]])
})
