import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

const orUndefined = async <A>(wanted: Promise<A>): Promise<A | undefined> => {
  try {
    return await wanted
  } catch {
    return undefined
  }
}

/**
 * Writes a file whole or not at all: readers see the old text or the new. A file that is there keeps its permissions,
 * and a link to it stays a link.
 */
export const writeAtomically = async (file: string, content: string | Uint8Array): Promise<void> => {
  const target = (await orUndefined(realpath(file))) ?? file
  const mode = (await orUndefined(stat(target)))?.mode
  const unfinished = `${target}.${process.pid}.tmp`
  try {
    await writeFile(unfinished, content, { flag: 'wx', ...(mode === undefined ? {} : { mode: mode & 0o777 }) })
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
