// Writes what in docs/ is made from code:
// node --conditions=@konductor/source tools/workspace/scripts/generate-docs.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedDocs, root } from '../src/docs/generated-docs.ts'

for (const [file, text] of await generatedDocs()) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
