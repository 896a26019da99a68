import { existsSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import type { Project } from '@konductor/host'

const byDefault = ['index.ts', 'index.mts', 'index.mjs', 'index.cjs']

/** The file of a program that is the package of a folder: what its package.json names, or an index. */
const fileIn = (folder: string): string | undefined => {
  try {
    return createRequire(join(folder, 'package.json')).resolve(folder)
  } catch {
    return byDefault.map((name) => join(folder, name)).find((file) => existsSync(file))
  }
}

/** The program's file as a person finds it, from the project's folder: `src/index.ts`. */
export const programPlace = ({ root, file, main = '.' }: Pick<Project, 'root' | 'file' | 'main'>): string => {
  const place = resolve(root, main)
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return main
  const found = fileIn(place)
  return found === undefined ? file : relative(realpathSync(root), realpathSync(found))
}
