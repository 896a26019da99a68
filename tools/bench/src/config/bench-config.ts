import { median } from '../median.ts'
import { measurePhases, steps, type Phases, type Step } from './measure-phases.ts'
import { measureValidate } from './measure-validate.ts'
import { settingsProject } from './settings-project.ts'

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

/** Smaller ones are mostly what a process does once, whatever it reads. */
const yardstick = 1000

/** How reading configuration grows with its size: microseconds for each key, and `konductor validate` as a process. */
export const benchConfig = async (sizes: readonly number[], runs: number): Promise<void> => {
  const projects = new Map([...new Set([...sizes, yardstick])].map((keys) => [keys, settingsProject(keys)]))
  const seen = new Map<number, Phases[]>()
  // One run of all that is not counted: code is compiled as it runs.
  for (let run = -1; run < runs; run += 1)
    for (const [keys, project] of projects) {
      const phases = await measurePhases(project)
      if (run >= 0) seen.set(keys, [...(seen.get(keys) ?? []), phases])
    }
  const perKey = (keys: number, step: Step): number =>
    (median((seen.get(keys) ?? []).map((phases) => phases[step])) * 1000) / keys
  print(`| keys, in three layers | ${steps.map((step) => `${step}, µs a key`).join(' | ')} | of that at ${yardstick} |`)
  print(`|---|${steps.map(() => '---').join('|')}|---|`)
  for (const keys of sizes) {
    const ratios = steps.map((step) => (perKey(keys, step) / perKey(yardstick, step)).toFixed(2))
    print(`| ${keys} | ${steps.map((step) => perKey(keys, step).toFixed(1)).join(' | ')} | ${ratios.join(', ')} |`)
  }

  const processes = new Map<number, number[]>()
  for (let run = 0; run < runs; run += 1)
    for (const [keys, project] of projects)
      processes.set(keys, [...(processes.get(keys) ?? []), measureValidate(project)])
  print('')
  print('| keys, in three layers | konductor validate, as a process |')
  print('|---|---|')
  for (const keys of sizes) print(`| ${keys} | ${median(processes.get(keys) ?? []).toFixed(2)} s |`)
}
