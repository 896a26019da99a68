import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Project } from './project.ts'

const entries = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The file of a stack, relative to the project's root; it has the project file's ending. */
export const stackFile = (project: Project, stack: string): string =>
  join(project.stackConfigDir ?? '', `Pulumi.${stack}${extname(project.file)}`)

/** The names of the stacks that have a file, sorted. */
export const stacksOf = (project: Project): readonly string[] => {
  const ending = extname(project.file)
  return entries(join(project.root, project.stackConfigDir ?? ''))
    .filter((name) => name.startsWith('Pulumi.') && name.endsWith(ending) && name.length > 7 + ending.length)
    .map((name) => name.slice('Pulumi.'.length, -ending.length))
    .sort((a, b) => (a < b ? -1 : 1))
}
