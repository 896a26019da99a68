import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './project.ts'

/** The names of the stacks that have a configuration file, sorted. */
export const stacksOf = (project: Project): readonly string[] => {
  const folder = join(project.root, project.stackConfigDir ?? '.')
  const names = (() => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  })()
  return names
    .flatMap((name) => /^Pulumi\.(.+)\.(?:yaml|yml|json)$/.exec(name)?.[1] ?? [])
    .sort((a, b) => (a < b ? -1 : 1))
}
