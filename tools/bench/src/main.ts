// `npm run bench [-- --resources 1,1000 --runs 5 --only konductor|planner|tags|aws|config --write]`: ratios of medians of
// interleaved runs, on this machine. `--config [--keys 1000]` is `--only config`; `--write` puts all into RESULTS.md.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { awsProjectOf } from './aws-project.ts'
import { benchConfig } from './config/bench-config.ts'
import { hasEngine, throughEngine, throughPlanner, type Measured } from './measure.ts'
import { median } from './median.ts'
import { plannerClaims } from './planner-claims.ts'
import { tagClaim } from './tag-claim.ts'
import { projectOf, ways, type Way } from './project.ts'
import { writeResults } from './write-results.ts'

const { values } = parseArgs({
  options: {
    resources: { type: 'string', default: '1,1000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'konductor,planner,tags' },
    config: { type: 'boolean', default: false },
    keys: { type: 'string', default: '1000,10000' },
    write: { type: 'boolean', default: false },
  },
})

interface Row {
  readonly seconds: number
  readonly megabytes: number
}

/** Runs the two ways in turn, so that a machine that slows down slows both. */
const compare = (
  projects: Readonly<Record<Way, string>>,
  runs: number,
  run: (project: string) => Measured,
): Readonly<Record<Way, Row>> => {
  const seen: Record<Way, Measured[]> = { 'through-konductor': [], 'by-hand': [] }
  for (let index = 0; index < runs; index += 1) for (const way of ways) seen[way].push(run(projects[way]))
  const row = (way: Way): Row => ({
    seconds: median(seen[way].map(({ seconds }) => seconds)),
    megabytes: median(seen[way].map(({ megabytes }) => megabytes)),
  })
  return { 'through-konductor': row('through-konductor'), 'by-hand': row('by-hand') }
}

const lines: string[] = []
const print = (line: string): void => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}

const printRow = (
  what: string,
  by: string,
  project: (way: Way) => string,
  run: (project: string) => Measured,
): void => {
  const projects = { 'through-konductor': project('through-konductor'), 'by-hand': project('by-hand') }
  const { 'through-konductor': ours, 'by-hand': hand } = compare(projects, runs, run)
  const ratio = (ours.seconds / hand.seconds).toFixed(2)
  print(
    `| ${what} | ${by} | ${ours.seconds.toFixed(2)} s | ${hand.seconds.toFixed(2)} s | ${ratio} | ${ours.megabytes} MB | ${hand.megabytes} MB |`,
  )
}

const runs = Number(values.runs)
const parts = values.config ? ['config'] : values.only.split(',')
const engines = [
  { name: 'planner', run: throughPlanner },
  ...(hasEngine() ? [{ name: 'pulumi preview', run: throughEngine }] : []),
]
const [cpu] = cpus()
print(
  `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}, medians of ${runs} interleaved runs`,
)
if (engines.length === 1) print('pulumi is not on PATH: the engine is left out')
if (parts.includes('konductor')) {
  print('')
  print('| resources | run by | through Konductor | by hand | ratio | memory | by hand |')
  print('| --- | --- | --- | --- | --- | --- | --- |')
  for (const count of values.resources.split(',').map(Number)) {
    for (const { name, run } of engines) {
      printRow(String(count), name, (way) => projectOf(way, count), run)
    }
  }
}
if (parts.includes('aws')) {
  print('')
  print('| AWS | run by | through Konductor | by hand | ratio | memory | by hand |')
  print('| --- | --- | --- | --- | --- | --- | --- |')
  for (const [what, asked] of [
    ['100 secure VPCs', { buckets: 0, networks: 100 }],
    ['1000 buckets', { buckets: 1000, networks: 0 }],
  ] as const) {
    for (const { name, run } of engines) printRow(what, name, (way) => awsProjectOf(way, asked), run)
  }
}
if (parts.includes('planner')) {
  print('')
  print('| the planner | seen | limit | holds |')
  print('| --- | --- | --- | --- |')
  for (const { what, seen, limit, holds } of await plannerClaims(runs))
    print(`| ${what} | ${seen} | ${limit} | ${holds ? 'yes' : 'no'} |`)
}
if (parts.includes('tags')) {
  print('')
  print('| tags | seen | limit | holds |')
  print('| --- | --- | --- | --- |')
  const { what, seen, limit, holds } = tagClaim(runs)
  print(`| ${what} | ${seen} | ${limit} | ${holds ? 'yes' : 'no'} |`)
}
if (parts.includes('config')) {
  print('')
  await benchConfig(values.keys.split(',').map(Number), runs)
}
if (values.write) await writeResults(lines)
