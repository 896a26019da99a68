import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ManifestFault } from './manifest-fault.ts'

/** The files of a folder that may hold manifests. */
export interface FolderFiles {
  /** From the repository's root, in the order of their names. */
  readonly texts: readonly (readonly [file: string, text: string])[]
  readonly faults: readonly ManifestFault[]
}

const manifest = /\.(ya?ml|json)$/
/** What other tools make manifests of: left out in silence, something would be missing. */
const others = /\.(ya?ml|json)\.[\w.]+$|\.(jsonnet|libsonnet|cue|tpl|gotmpl|j2|ytt|k)$/

/**
 * The files of a folder and those below it; hidden ones are left out.
 *
 * @param root That of the repository.
 */
export const filesOf = (root: string, folder: string): FolderFiles => {
  const texts: (readonly [string, string])[] = []
  const faults: ManifestFault[] = []
  const walk = (at: string): void => {
    for (const name of readdirSync(join(root, at)).sort()) {
      if (name.startsWith('.')) continue
      const file = at === '' ? name : `${at}/${name}`
      const stat = lstatSync(join(root, file))
      if (stat.isDirectory()) walk(file)
      else if (stat.isSymbolicLink()) {
        if (manifest.test(name) || !name.includes('.'))
          faults.push({
            _tag: 'LinkInManifests',
            severity: 'problem',
            where: file,
            because: 'it is a symbolic link, which is not followed',
            fix: 'put a file in its place, or take it out',
          })
      } else if (manifest.test(name)) texts.push([file, readFileSync(join(root, file), 'utf8')])
      else if (others.test(name))
        faults.push({
          _tag: 'FileNotRead',
          severity: 'warning',
          where: file,
          because: 'it looks as if manifests were made of it, and only .yaml, .yml and .json are read',
          fix: 'keep what is made of it in the repository, or ignore this',
        })
    }
  }
  walk(folder)
  return { texts, faults }
}
