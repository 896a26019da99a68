// Prints src/plan/plan.schema.json: the JSON Schema (2020-12) of what `konductor plan --json` prints, made from its type.
// With --write it writes the file.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { schemaOf } from '../../planner/scripts/schema-of.mjs'

const at = (path) => fileURLToPath(new URL(`../src/plan/${path}`, import.meta.url))
const file = at('plan.schema.json')

const schema = schemaOf({ files: [at('plan-report.ts')], root: 'PlanReport', title: 'A plan of konductor plan' })
const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: 'json' })
if (process.argv.includes('--write')) writeFileSync(file, text)
else process.stdout.write(text)
