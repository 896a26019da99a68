import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Two ways to the same resources. */
export const ways = ['through-konductor', 'by-hand'] as const
export type Way = (typeof ways)[number]

/** A copy of a way's project, with a stack that asks for `count` queues; `tagged` is through Konductor, with tags. It stays inside the repository, so that packages are found. */
export const projectOf = (way: Way | 'tagged', count: number): string => {
  const folder = join(root, '.runs', `${way}-${count}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'stacks', way === 'tagged' ? 'through-konductor' : way), folder, { recursive: true })
  if (way === 'tagged') {
    const file = join(folder, 'Pulumi.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('src/index.ts', 'src/tagged.ts'))
  }
  writeFileSync(join(folder, 'Pulumi.bench.yaml'), `config:\n  bench:queues:\n    enabled: true\n    count: ${count}\n`)
  return folder
}
