import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The project of the getting-started page, as its reader has it. */
export const gettingStarted = join(import.meta.dirname, 'getting-started')

const root = join(import.meta.dirname, '../../../..')

/**
 * Does something in a copy of the getting-started project outside of the repository, with the packages installed.
 *
 * @param over A folder whose files are laid over it.
 */
export const inProjectCopy = async <A>(over: string | undefined, work: (folder: string) => Promise<A>): Promise<A> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-docs-')))
  try {
    cpSync(gettingStarted, folder, { recursive: true })
    if (over !== undefined) cpSync(join(gettingStarted, over), folder, { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
