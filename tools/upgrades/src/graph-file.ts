import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldenCase } from './golden-cases.ts'
import type { GoldenGraph } from './golden-graph.ts'

/** The file that keeps the graph of a case. */
export const graphFile = ({ name }: GoldenCase): string => join(import.meta.dirname, '../graphs', `${name}.json`)

/** The graph that is kept; `undefined` where the case is new. */
export const readGraph = (golden: GoldenCase): GoldenGraph | undefined => {
  const file = graphFile(golden)
  if (!existsSync(file)) return undefined
  // Written by this tool alone.
  return JSON.parse(readFileSync(file, 'utf8')) as GoldenGraph
}
