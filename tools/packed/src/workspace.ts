import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of this repository. */
export const workspace = join(import.meta.dirname, '../../..')

/** What a command did. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end in a folder. */
export const run = (cwd: string, command: string, ...rest: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { status, stdout, stderr }
}

/** Runs a command that has to succeed, and gives what it printed. */
export const succeed = (cwd: string, command: string, ...rest: readonly string[]): string => {
  const { status, stdout, stderr } = run(cwd, command, ...rest)
  if (status !== 0) throw new Error(`${command} ${rest.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

interface Packed {
  readonly name: string
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

/** A published package as a tarball. */
export interface Tarball {
  readonly name: string
  readonly file: string
  readonly files: readonly string[]
}

/** Packs every publishable package as `npm publish` would, its `prepack` included. */
export const packAll = (folder: string): readonly Tarball[] =>
  readdirSync(join(workspace, 'packages')).map((directory): Tarball => {
    const { name } = JSON.parse(readFileSync(join(workspace, 'packages', directory, 'package.json'), 'utf8')) as Packed
    const printed = succeed(workspace, 'npm', 'pack', '--json', '--workspace', name, '--pack-destination', folder)
    // `prepack` prints before npm does.
    const [packed] = JSON.parse(printed.slice(printed.indexOf('[\n  {'))) as readonly Packed[]
    if (packed === undefined) throw new Error(`npm packed nothing for ${name}`)
    return { name, file: join(folder, packed.filename), files: packed.files.map(({ path }) => path) }
  })
