import { cellsOf, compareWays } from './compare-ways.ts'
import { kubernetesProjectOf } from './kubernetes-project.ts'
import { throughPlanner } from './measure.ts'

const LIMIT = 1.2

/** What twenty objects on each of many clusters cost through Konductor and by hand, by the planner: a table, row by row. */
export function* kubernetesRows(runs: number): Generator<string> {
  yield '| Kubernetes, planned | through Konductor | by hand | ratio | memory | by hand | limit | holds |'
  yield '| --- | --- | --- | --- | --- | --- | --- | --- |'
  const of = (clusters: number) => compareWays((way) => kubernetesProjectOf(way, clusters), runs, throughPlanner)
  const [half, all] = [of(25), of(50)]
  for (const [what, seen] of [
    ['25 clusters × 20 objects', half],
    ['50 clusters × 20 objects', all],
  ] as const) {
    const holds = seen['through-konductor'].seconds <= LIMIT * seen['by-hand'].seconds
    yield `| ${what} | ${cellsOf(seen)} | ${LIMIT} | ${holds ? 'yes' : 'no'} |`
  }
  const growth = (way: 'through-konductor' | 'by-hand') => all[way].seconds / half[way].seconds
  yield `| 50 clusters against 25 | ${growth('through-konductor').toFixed(2)} | ${growth('by-hand').toFixed(2)} | | | | 2 | ${growth('through-konductor') <= 2 ? 'yes' : 'no'} |`
}
