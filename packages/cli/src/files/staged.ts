import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/** A text that lies beside its file, whole, until it is put in its place. */
export interface Staged {
  /** Where it goes: a link stays one. */
  readonly target: string
  /** Puts it in place of what is there; readers see the old text or the new. */
  put(): Promise<void>
  /** Takes it away, unless it was put in place. */
  drop(): Promise<void>
}

const orUndefined = async <A>(wanted: Promise<A>): Promise<A | undefined> => {
  try {
    return await wanted
  } catch {
    return undefined
  }
}

/** Writes a content beside its file, with the permissions of what is there. */
export const staged = async (file: string, content: string | Uint8Array): Promise<Staged> => {
  const target = (await orUndefined(realpath(file))) ?? file
  const mode = (await orUndefined(stat(target)))?.mode
  const beside = `${target}.${process.pid}.tmp`
  const drop = (): Promise<void> => rm(beside, { force: true })
  try {
    await writeFile(beside, content, { flag: 'wx', ...(mode === undefined ? {} : { mode: mode & 0o777 }) })
    // What the process's own mask takes off a new file is given back.
    if (mode !== undefined) await chmod(beside, mode & 0o7777)
  } catch (error) {
    await drop()
    throw error
  }
  return { target, put: () => rename(beside, target), drop }
}
