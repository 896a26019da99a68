// Builds the JavaScript of the package in the current folder, beside the declarations that `tsc` has written: what is loaded
// together stands in one file. Finding and linking some hundred modules takes Node longer than running them, in every run
// of every stack. Told on the command line: files that are loaded by their path, beside those that the package exports.
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { rolldown } from 'rolldown'

const OUT = 'dist'
const { exports, konductor } = JSON.parse(readFileSync('package.json', 'utf8'))
const exported = Object.values(exports).flatMap((target) => target['@konductor/source'] ?? [])
const entries = [...exported, ...process.argv.slice(2)].map((file) => join('.', file))

// Names of chunks change with what is in them.
for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' }))
  if (/\.js(\.map)?$/.test(file)) rmSync(join(OUT, file))

/** Whether a module loads Pulumi's SDK, by itself or by what it imports. */
const loadsSdk = (id, graph) => {
  const reached = new Set([id])
  for (const each of reached) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) reached.add(next)
  return [...reached].some((each) => /^@pulumi\/|^@konductor\/core$/.test(each))
}

// What the entries of a module share would stand in dozens of chunks, one for each combination of them. What loads
// nothing of Pulumi is one in place of them: the descriptor needs nearly all of it.
const plain = {
  debugName: 'plain',
  minShareCount: 2,
  name: (id, graph) => (loadsSdk(id, graph) ? null : 'plain'),
}

const bundle = await rolldown({
  // Each entry keeps its place below `src`, where its declarations are.
  input: Object.fromEntries(entries.map((file) => [file.replace(/^src[\\/](.*)\.ts$/, '$1'), file])),
  platform: 'node',
  // What stands here is ours; every other package is installed beside it.
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
})
await bundle.write({
  dir: OUT,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  ...(konductor?.module === undefined ? {} : { codeSplitting: { groups: [plain] } }),
})
await bundle.close()
