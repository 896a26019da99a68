import { awsProjectOf } from './aws-project.ts'
import { cellsOf, compareWays } from './compare-ways.ts'
import { hasEngine, throughEngine, throughPlanner } from './measure.ts'

const cases = [
  ['100 secure VPCs', { buckets: 0, networks: 100 }],
  ['1,000 buckets', { buckets: 1000, networks: 0 }],
] as const

/** What AWS's resources cost through Konductor and by hand: a table, row by row as it is measured. */
export function* awsRows(runs: number): Generator<string> {
  yield '| AWS | run by | through Konductor | by hand | ratio | memory | by hand | limit | holds |'
  yield '| --- | --- | --- | --- | --- | --- | --- | --- | --- |'
  const engines = [
    { by: 'planner', run: throughPlanner, limit: 1.2 },
    ...(hasEngine() ? [{ by: 'pulumi preview', run: throughEngine, limit: 0.6 }] : []),
  ]
  for (const [what, asked] of cases) {
    for (const { by, run, limit } of engines) {
      const seen = compareWays((way) => awsProjectOf(way, asked), runs, run)
      const holds = seen['through-konductor'].seconds <= limit * seen['by-hand'].seconds
      yield `| ${what} | ${by} | ${cellsOf(seen)} | ${limit} | ${holds ? 'yes' : 'no'} |`
    }
  }
}
