// Writes src/generated/labelled-types.ts from the Kubernetes SDK that is installed: node tools/labelled-types.mjs
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('@pulumi/kubernetes/package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
const sdk = dirname(manifest)

const kinds = new Map()
for (const file of globSync('**/*.js', { cwd: sdk, exclude: ['node_modules/**'] })) {
  const type = /__pulumiType = ['"]kubernetes:([^:'"]+):(\w+)['"]/.exec(readFileSync(join(sdk, file), 'utf8'))
  if (type === null || /(List|Patch)$/.test(type[2])) continue
  const declared = readFileSync(join(sdk, file.replace(/\.js$/, '.d.ts')), 'utf8')
  if (!declared.includes('readonly metadata: pulumi.Output<outputs.meta.v1.ObjectMeta>')) continue
  kinds.set(type[1], [...(kinds.get(type[1]) ?? []), type[2]].sort())
}
const rows = [...kinds]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([apiVersion, names]) => `  '${apiVersion}': [${names.map((name) => `'${name}'`).join(', ')}],`)

writeFileSync(
  new URL('../src/generated/labelled-types.ts', import.meta.url),
  [
    `// Made by tools/labelled-types.mjs from @pulumi/kubernetes ${version}. Not to be edited.`,
    '',
    '/** Kinds that carry labels and annotations, by API version: lists, patches and charts left out. */',
    'export const labelledTypes: Readonly<Record<string, readonly string[]>> = {',
    ...rows,
    '}',
    '',
  ].join('\n'),
)
