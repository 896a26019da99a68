import { run } from '@konductor/cli'
import { inProjectCopy } from './project-copy.ts'

/** What a command of the docs prints, and its exit code. */
export interface CommandOutput {
  readonly exitCode: number
  readonly stdout: string
}

/**
 * Runs `konductor` in a copy of the getting-started project.
 *
 * @param over A folder whose files are laid over it: `mistake`.
 */
export const commandOutput = (args: readonly string[], over?: string): Promise<CommandOutput> =>
  inProjectCopy(over, (cwd) => ran(args, cwd))

/** Runs `konductor` in a folder. */
export const ran = async (args: readonly string[], cwd: string): Promise<CommandOutput> => {
  let stdout = ''
  const exitCode = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => {} },
    // Nothing of the machine it runs on.
    env: { PATH: process.env['PATH'] },
    cwd,
    signal: new AbortController().signal,
  })
  return { exitCode, stdout }
}

/** A plan as the page shows it: without the outputs, which name the commit, and with one time for every machine. */
export const shortened = (plan: string): string => {
  const [tree = '', rest] = plan.split('\n\nOutputs\n')
  const last = (rest ?? '').trimEnd().split('\n').at(-1) ?? ''
  return rest === undefined ? plan : `${tree}\n…\n${last.replace(/ in \d+\.\d s/, ' in 1.6 s')}\n`
}

/** The same without the lines below a component that is not named: what remains fits a page. */
export const showing = (plan: string, names: readonly string[]): string => {
  let shown = true
  return plan
    .split('\n')
    .flatMap((line) => {
      if (/^[├└]/.test(line)) {
        shown = names.some((name) => line.split(/ {2,}/).includes(name))
        return [line]
      }
      if (!/^(│| {3})/.test(line)) shown = true
      return shown ? [line] : []
    })
    .join('\n')
}
