import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { folderWith, runInProcess } from './run-in-process.ts'

const modules = join(import.meta.dirname, '../../../../node_modules')

const namesIn = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    // It leads to everything that is installed.
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? namesIn(folder, join(below, entry.name)) : [join(below, entry.name)]))

/** The text of each file below a folder, what is installed left out. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...namesIn(folder)].sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** A copy of a project's folder with everything it needs installed, gone when the test is over. @returns its path */
export const copyOf = (from: string): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(from, folder, { recursive: true })
  symlinkSync(modules, join(folder, 'node_modules'))
  return folder
}

/** A project called `lab` with these files, our modules installed. @returns its folder */
export const labWith = (files: Readonly<Record<string, string>>): string => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: lab\nruntime: nodejs\n',
    'package.json': '{ "dependencies": { "@konductor/provider-aws": "*", "@konductor/provider-kubernetes": "*" } }',
    ...files,
  })
  symlinkSync(modules, join(folder, 'node_modules'))
  return folder
}

/** Runs `konductor config migrate`. */
export const migrate = (folder: string, ...more: string[]) => runInProcess(['config', 'migrate', folder, ...more])

interface Report {
  readonly problems: readonly { readonly _tag: string; readonly at: string }[]
  readonly warnings: readonly { readonly _tag: string; readonly at: string }[]
  readonly files: readonly { readonly file: string; readonly change: string; readonly diff: string }[]
  readonly moves: readonly { readonly from: string; readonly to?: string; readonly file: string }[]
  readonly written: boolean
}

/** What `konductor config migrate --json` says. */
export const migrateReport = async (folder: string, ...more: string[]): Promise<Report> =>
  JSON.parse((await migrate(folder, '--json', ...more)).stdout)
