import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Keys of one job: its name, `size`, `after`, `tags`, and one tag. */
const keysOfJob = 5

/** A third of the jobs of each layer are in the one before, too, so that there is something to override. */
const kept = 2 / 3

const jobs = (from: number, count: number, layer: number): string =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index
    const after = number === 0 ? '' : `\n      after: job-${number - 1}`
    return `    job-${number}:\n      size: large${after}\n      tags: { Team: 'team-${layer}' }\n`
  }).join('')

/** A project of about so many keys, spread over layers. It stays inside the repository, so that packages are found. */
export const settingsProject = (keys: number, layers = 3): string => {
  const folder = join(root, '.runs', `many-settings-${keys}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'stacks/many-settings'), folder, { recursive: true })
  mkdirSync(join(folder, 'config'))
  const each = Math.max(1, Math.round(keys / layers / keysOfJob))
  const names = Array.from({ length: layers }, (_, layer) => {
    const name = `config/layer-${layer}.yaml`
    const text = jobs(Math.round(layer * each * kept), each, layer)
    writeFileSync(join(folder, name), `jobs:\n  enabled: true\n  jobs:\n${text}`)
    return name
  })
  writeFileSync(join(folder, 'Pulumi.bench.yaml'), `config:\n  konductor:layers: [${names.join(', ')}]\n`)
  return folder
}
