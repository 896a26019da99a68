import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ChangedFile } from './migration.ts'

const textIn = async (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

const modeOf = async (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mode }) => mode & 0o7777,
    () => undefined,
  )

/**
 * Writes files together: all of them, or none. Every new text lies beside its file before the first is put in place; when
 * one cannot be, those before it get their old text back.
 *
 * @throws when a file cannot be written, or is not what it was when it was read.
 */
export const writeTogether = async (root: string, files: readonly ChangedFile[]): Promise<void> => {
  const all = await Promise.all(
    files.map(async (each) => {
      const named = join(root, each.file)
      // A link stays one.
      const path = await realpath(named).catch(() => named)
      return { ...each, path, beside: `${path}.${process.pid}.tmp` }
    }),
  )
  const done: typeof all = []
  try {
    for (const { path, beside, before, after } of all) {
      if ((await textIn(path)) !== before) throw new Error('the file was changed in the meantime')
      await mkdir(dirname(path), { recursive: true })
      const mode = await modeOf(path)
      await writeFile(beside, after, { flag: 'wx', ...(mode === undefined ? {} : { mode }) })
    }
    for (const each of all) {
      await rename(each.beside, each.path)
      done.push(each)
    }
  } catch (error) {
    for (const { path, before } of done)
      await (before === undefined ? rm(path, { force: true }) : writeFile(path, before))
    throw error
  } finally {
    for (const { beside } of all) await rm(beside, { force: true })
  }
}
