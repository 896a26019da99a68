// `npm run bench [-- --resources 1,1000 --runs 5 --only konductor|planner|tags|aws|kubernetes|config --write]`: ratios of medians of
// interleaved runs, on this machine. `--config [--keys 1000]` is `--only config`; `--write` puts all into RESULTS.md.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { awsRows } from './aws-rows.ts'
import { cellsOf, compareWays } from './compare-ways.ts'
import { benchConfig } from './config/bench-config.ts'
import { hasEngine, throughEngine, throughPlanner } from './measure.ts'
import { kubernetesRows } from './kubernetes-rows.ts'
import { plannerClaims } from './planner-claims.ts'
import { tagClaim } from './tag-claim.ts'
import { projectOf } from './project.ts'
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

const lines: string[] = []
const print = (line: string): void => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
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
      print(`| ${count} | ${name} | ${cellsOf(compareWays((way) => projectOf(way, count), runs, run))} |`)
    }
  }
}
if (parts.includes('aws')) {
  print('')
  for (const line of awsRows(runs)) print(line)
}
if (parts.includes('kubernetes')) {
  print('')
  for (const line of kubernetesRows(runs)) print(line)
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
