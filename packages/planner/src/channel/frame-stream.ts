import type { Duplex } from 'node:stream'
import { frameBytes, frameReader, type Frame } from './frames.ts'

/** Sends frames over a stream and receives them. */
export interface FrameStream {
  send(frame: Frame): void
}

/** @param receive Called with each frame that comes. */
export const frameStream = (stream: Duplex, receive: (frame: Frame) => void): FrameStream => {
  stream.on('data', frameReader(receive))
  // Its end says all there is to say: what was sent to a process that is gone is of no interest.
  stream.on('error', () => {})
  return {
    send: (frame) => {
      if (stream.destroyed || stream.writableEnded) return
      // All that is said in one turn leaves in one write.
      if (stream.writableCorked === 0) {
        stream.cork()
        process.nextTick(() => stream.uncork())
      }
      for (const bytes of frameBytes(frame)) stream.write(bytes)
    },
  }
}
