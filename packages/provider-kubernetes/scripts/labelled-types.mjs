// Prints src/generated/labelled-types.ts: which kinds of the installed @pulumi/kubernetes carry labels.
import { globSync, readFileSync } from 'node:fs'
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
  .map(([apiVersion, names]) => `${apiVersion} ${names.join(' ')}`)

process.stdout.write(`// Written by scripts/labelled-types.mjs from @pulumi/kubernetes ${version}. Do not edit.

const kinds = \`
${rows.join('\n')}
\`

/** Kinds that carry labels and annotations, by API version: lists, patches and charts left out. */
export const labelledTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  kinds
    .trim()
    .split('\\n')
    .map((line) => {
      const [apiVersion = '', ...names] = line.split(' ')
      return [apiVersion, new Set(names)]
    }),
)
`)
