import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** The folder of this workspace. */
export const workspace = join(import.meta.dirname, '../../..')

/** A project by its files: path → text. */
export type Files = Readonly<Record<string, string>>

/** Made by tools or tests; a copy finds its packages in the workspace. */
const left = new Set(['node_modules', 'out-tsc', 'dist'])

export const writeFiles = (folder: string, files: Files): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

/**
 * A project of its own in a temporary folder, because Pulumi writes into a project's files. It finds the packages of
 * this workspace, as a stack of the workspace does.
 *
 * @param source A stack's folder, from the workspace's, or files.
 * @param modules Where it finds its packages instead.
 */
export const projectFolder = (
  source: string | Files,
  modules = join(workspace, 'node_modules'),
): { readonly root: string; readonly folder: string } => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-engine-'))
  const folder = join(root, 'project')
  mkdirSync(folder)
  if (typeof source === 'string')
    cpSync(join(workspace, source), folder, { recursive: true, filter: (file) => !left.has(basename(file)) })
  else writeFiles(folder, source)
  symlinkSync(modules, join(folder, 'node_modules'), 'junction')
  return { root, folder }
}
