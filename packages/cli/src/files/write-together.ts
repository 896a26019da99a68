import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { staged, type Staged } from './staged.ts'

/** A file that changes. */
export interface ChangedFile {
  /** From the folder they are all below. */
  readonly file: string
  /** Not there for a new file. */
  readonly before?: string
  readonly after: string
}

const textIn = async (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/**
 * Writes files together: all of them, or none. Every new text lies beside its file before the first is put in place; when
 * one cannot be, those before it get their old text back.
 *
 * @throws when a file cannot be written, or is not what it was when it was read.
 */
export const writeTogether = async (root: string, files: readonly ChangedFile[]): Promise<void> => {
  const ready: (Staged & Pick<ChangedFile, 'before'>)[] = []
  const done: typeof ready = []
  try {
    for (const { file, before, after } of files) {
      const path = join(root, file)
      if ((await textIn(path)) !== before) throw new Error('the file was changed in the meantime')
      await mkdir(dirname(path), { recursive: true })
      ready.push({ ...(await staged(path, after)), ...(before === undefined ? {} : { before }) })
    }
    for (const each of ready) {
      await each.put()
      done.push(each)
    }
  } catch (error) {
    for (const { target, before } of done)
      await (before === undefined ? rm(target, { force: true }) : writeFile(target, before))
    throw error
  } finally {
    for (const { drop } of ready) await drop()
  }
}
