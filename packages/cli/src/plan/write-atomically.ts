import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file whole or not at all: readers see the old text or the new. */
export const writeAtomically = async (file: string, text: string): Promise<void> => {
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    await writeFile(unfinished, text, { flag: 'wx' })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
