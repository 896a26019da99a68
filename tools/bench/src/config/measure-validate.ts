import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const command = join(import.meta.dirname, '../../../../packages/cli/bin/konductor.js')

/** Seconds that `konductor validate` takes, from the start of the process to its end. */
export const measureValidate = (project: string): number => {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'validate', project], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`konductor validate ended with ${status}:\n${stdout}\n${stderr}`)
  return (performance.now() - started) / 1000
}
