/** One message between the planner and its program: an answer carries the number of the call it answers. */
export interface Frame {
  readonly id: number
  /** A call's method, or how an answer went. */
  readonly head: string
  readonly body: Uint8Array
}

const LENGTH = 4
const FIXED = 5

/** The bytes of a frame: length, number, length of the head, head, body; the numbers little-endian. */
export const frameBytes = ({ id, head, body }: Frame): readonly Uint8Array[] => {
  const name = Buffer.from(head, 'latin1')
  const start = Buffer.allocUnsafe(LENGTH + FIXED + name.length)
  start.writeUInt32LE(FIXED + name.length + body.length, 0)
  start.writeUInt32LE(id, LENGTH)
  start.writeUInt8(name.length, LENGTH + 4)
  name.copy(start, LENGTH + FIXED)
  return [start, body]
}

const frameOf = (bytes: Buffer): Frame => {
  const end = FIXED + bytes.readUInt8(4)
  return { id: bytes.readUInt32LE(0), head: bytes.toString('latin1', FIXED, end), body: bytes.subarray(end) }
}

/** Takes bytes as they come, and hands over each frame once it is whole. */
export const frameReader = (receive: (frame: Frame) => void): ((chunk: Buffer) => void) => {
  // Chunks are joined once a frame is whole, not one by one: a frame may be hundreds of megabytes.
  let chunks: Buffer[] = []
  let held = 0
  let wanted = LENGTH
  return (chunk) => {
    chunks.push(chunk)
    held += chunk.length
    if (held < wanted) return
    const bytes = Buffer.concat(chunks)
    let at = 0
    wanted = LENGTH
    while (bytes.length - at >= LENGTH) {
      const length = bytes.readUInt32LE(at)
      wanted = LENGTH + length
      if (bytes.length - at < wanted) break
      receive(frameOf(bytes.subarray(at + LENGTH, at + wanted)))
      at += wanted
      wanted = LENGTH
    }
    chunks = [bytes.subarray(at)]
    held = bytes.length - at
  }
}
