import { run } from '@konductor/cli'
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Runs `konductor` in this process. */
export const konductor = async (...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    stdout: { write: (text) => out.push(text), isTTY: false },
    stderr: { write: (text) => err.push(text), isTTY: false },
    env: { PATH: process.env['PATH'] },
    cwd: process.cwd(),
    signal: new AbortController().signal,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** The stack that uses this package. */
export const example = join(import.meta.dirname, '../example')

/** A copy of it with other settings in its stack file, gone when the test is over. @returns its folder */
export const exampleWith = (config: string): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'acme-shop-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(example, folder, { recursive: true })
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'Pulumi.dev.yaml'), `config:\n${config}`)
  return folder
}
