import { closeSync, fstatSync, ftruncateSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Adds a line to a file, whole or not at all; makes the file and its folder where there are none. One write in append
 * mode: the lines of runs at the same time do not mix.
 *
 * @throws when the file cannot be written; it is then as it was before.
 */
export const appendLine = (file: string, line: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  // Who did what is not for everybody on the machine.
  const handle = openSync(file, 'a', 0o640)
  try {
    const text = Buffer.from(`${line}\n`)
    const before = fstatSync(handle).size
    const written = writeSync(handle, text)
    if (written < text.length) {
      ftruncateSync(handle, before)
      throw new Error('the disk is full')
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
