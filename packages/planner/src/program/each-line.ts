import type { Readable } from 'node:stream'

const LONGEST = 64 * 1024
const END = /\r\n|[\n\r]/

/** Hands over each line of a stream once it is whole. Of a line longer than 64 Ki characters, what is beyond is lost. */
export const eachLine = (stream: Readable, act: (line: string) => void): void => {
  let begun = ''
  const say = (line: string): void => act(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    // A carriage return at the end may be half of a line's end.
    const held = text.endsWith('\r') ? 1 : 0
    const lines = text.slice(0, text.length - held).split(END)
    const last = lines.pop() ?? ''
    for (const line of lines) {
      say(begun + line)
      begun = ''
    }
    if (begun.length <= LONGEST) begun += last
    if (held === 1) begun += '\r'
  })
  stream.on('close', () => {
    if (begun !== '') say(begun.replace(/\r$/, ''))
  })
}
