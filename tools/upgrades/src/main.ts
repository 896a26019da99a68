// Keeps the graphs anew. Whatever an upgrade would replace or delete is said first, and only kept with --accept.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { goldenCases } from './golden-cases.ts'
import { goldenGraph } from './golden-graph.ts'
import { graphFile, readGraph } from './graph-file.ts'
import { planCase } from './plan-case.ts'
import { readTables } from './tables.ts'
import { wouldLose } from './would-lose.ts'

const accepted = process.argv.includes('--accept')
const tables = await readTables()
for (const each of goldenCases) {
  const plan = await planCase(each)
  const kept = readGraph(each)
  const lost = kept === undefined ? [] : wouldLose(plan, kept, tables)
  for (const line of lost) process.stdout.write(`${each.name}: ${line}\n`)
  if (lost.length > 0 && !accepted) {
    process.exitCode = 1
    continue
  }
  const text = JSON.stringify(goldenGraph(plan, tables))
  writeFileSync(graphFile(each), await format(text, { parser: 'json', printWidth: 120 }))
  process.stdout.write(`${each.name}: ${plan.resources.length} resources\n`)
}
if (process.exitCode === 1) {
  process.stdout.write(
    'Not kept: a release that replaces is a breaking one. If it is meant: npm run golden -- --accept\n',
  )
}
