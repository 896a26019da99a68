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

const packed = (cwd: string, folder: string, ...which: readonly string[]): Tarball => {
  const printed = succeed(cwd, 'npm', 'pack', '--json', ...which, '--pack-destination', folder)
  // `prepack` prints before npm does.
  const [first] = JSON.parse(printed.slice(printed.indexOf('[\n  {'))) as readonly Packed[]
  if (first === undefined) throw new Error(`npm packed nothing of ${cwd} ${which.join(' ')}`)
  return { name: first.name, file: join(folder, first.filename), files: first.files.map(({ path }) => path) }
}

/** Packs the package in a folder. */
export const pack = (root: string, folder: string): Tarball => packed(root, folder)

/** Packs every publishable package as `npm publish` would, its `prepack` included. */
export const packAll = (folder: string): readonly Tarball[] =>
  readdirSync(join(workspace, 'packages')).map((directory) => {
    const { name } = JSON.parse(readFileSync(join(workspace, 'packages', directory, 'package.json'), 'utf8')) as Packed
    return packed(workspace, folder, '--workspace', name)
  })
