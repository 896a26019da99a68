// Prints src/plan.schema.json: the JSON Schema (2020-12) of `Plan`, of the steps beside it, made from their types.
// With --write it writes the file.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { schemaOf } from './schema-of.mjs'

const file = fileURLToPath(new URL('../src/plan.schema.json', import.meta.url))

/** The text of the schema. */
export const planSchema = async () => {
  const schema = schemaOf({
    files: ['../src/plan.ts', '../src/diff/step.ts'].map((each) => fileURLToPath(new URL(each, import.meta.url))),
    root: 'Plan',
    title: 'A plan of @konductor/planner',
    // What the command prints with --against.
    beside: { comparison: 'Comparison' },
  })
  return await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: 'json' })
}

if (process.argv[1] === import.meta.filename) {
  const text = await planSchema()
  if (process.argv.includes('--write')) writeFileSync(file, text)
  else process.stdout.write(text)
}
