import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { run } from '@konductor/cli'

/** The folder of this workspace. */
export const workspace = join(import.meta.dirname, '../../..')

/** A stack of this workspace, copied, with `konductor schema --write` run in the copy. */
export interface ProjectCopy {
  readonly folder: string
  /** What the command said. */
  readonly said: string
  /** Its YAML files: path from the folder → text. */
  readonly files: ReadonlyMap<string, string>
  remove(): void
}

const leftOut = new Set(['node_modules', 'out-tsc', 'dist', 'src', '.konductor'])

export const projectCopy = async (stack: string): Promise<ProjectCopy> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-editor-')))
  cpSync(join(workspace, 'stacks', stack), folder, {
    recursive: true,
    filter: (file) => !leftOut.has(basename(file)),
  })
  symlinkSync(join(workspace, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const said: string[] = []
  const sink = { write: (text: string) => said.push(text) }
  const signal = new AbortController().signal
  const code = await run(['schema', folder, '--write'], { stdout: sink, stderr: sink, env: {}, cwd: folder, signal })
  if (code !== 0) throw new Error(`konductor schema ended with ${code}:\n${said.join('')}`)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && file !== 'Pulumi.yaml' && !file.startsWith('node_modules'),
  )
  return {
    folder,
    said: said.join(''),
    files: new Map(names.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
