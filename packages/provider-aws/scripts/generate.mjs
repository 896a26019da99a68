// Writes every generated file of this package anew.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

for (const [script, file] of [
  ['taggable-types.mjs', 'src/generated/taggable-types.ts'],
  ['endpoint-services.mjs', 'src/generated/endpoint-services.ts'],
  ['global-types.mjs', 'src/generated/global-types.ts'],
  ['iam-actions.mjs', 'src/generated/iam-actions.ts'],
  ['instance-types.mjs', 'src/generated/instance-types.ts'],
  ['managed-policies.mjs', 'src/generated/managed-policies.ts'],
  ['regions.mjs', 'src/generated/regions.ts'],
  ['replace-properties.mjs', 'src/generated/replace-properties.ts'],
  ['readme.mjs', 'README.md'],
]) {
  const flags = ['--conditions=@konductor/source', at(`scripts/${script}`)]
  writeFileSync(at(file), execFileSync(process.execPath, flags, { encoding: 'utf8' }))
}
