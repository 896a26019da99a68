// Writes src/generated/nist-800-53.ts from NIST's own OSCAL content, which is in the public domain:
//
//   git clone https://github.com/usnistgov/oscal-content
//   node scripts/nist-800-53.mjs <folder>/nist.gov/SP800-53/rev5/json/*.json
//
// Takes any number of files: catalogues (resolved ones too, of which the title that was published last is kept) and
// the profiles of the baselines.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const documents = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
const catalogs = documents.flatMap(({ catalog }) => catalog ?? [])
const profiles = documents.flatMap(({ profile }) => profile ?? [])
if (catalogs.length === 0 || profiles.length === 0) {
  console.error('name the files of catalogues and of baselines: node scripts/nist-800-53.mjs <file>…')
  process.exit(1)
}

/** OSCAL's `sc-28.1` as it is published: `SC-28(1)`. */
const published = (id) => id.toUpperCase().replace(/\.(\d+)$/, '($1)')

const controls = new Map()
const collect = ({ groups = [], controls: own = [] }) => {
  for (const group of groups) collect(group)
  for (const control of own) {
    const withdrawn = (control.props ?? []).some(({ name, value }) => name === 'status' && /withdrawn/i.test(value))
    controls.set(published(control.id), { title: control.title.trim(), withdrawn })
    collect(control)
  }
}
const byDate = (a, b) => a.metadata['last-modified'].localeCompare(b.metadata['last-modified'])
for (const catalog of catalogs.sort(byDate)) collect(catalog)

const levels = new Map()
for (const { metadata, imports } of profiles) {
  const [, level] = /\b(LOW|MODERATE|HIGH)\b/.exec(metadata.title) ?? []
  if (level === undefined) continue
  for (const { 'include-controls': included = [] } of imports) {
    for (const id of included.flatMap((each) => each['with-ids'] ?? [])) {
      levels.set(published(id), (levels.get(published(id)) ?? '') + level[0].toLowerCase())
    }
  }
}
const inOrder = (text) => [...'lmh'].filter((letter) => text.includes(letter)).join('')
const parts = (id) => /^([A-Z]+)-(\d+)(?:\((\d+)\))?$/.exec(id)
const sorted = [...controls.keys()].sort((a, b) => {
  const [, x, i, k = 0] = parts(a)
  const [, y, j, l = 0] = parts(b)
  return x.localeCompare(y) || i - j || k - l
})
const unknown = [...levels.keys()].filter((id) => !controls.has(id))
if (unknown.length > 0) throw new Error(`no catalogue holds ${unknown.join(', ')}`)

const source = [...catalogs, ...profiles.sort(byDate)]
  .map(
    ({ metadata }) =>
      `${metadata.title.replace(/^NIST Special Publication /, 'SP ')}, ${metadata.version} (${metadata['last-modified'].slice(0, 10)})`,
  )
  .map((line) => `//   ${line}`)
const row = (id) => {
  const { title, withdrawn } = controls.get(id)
  return `${id}|${withdrawn ? 'w' : inOrder(levels.get(id) ?? '')}|${title}`
}

writeFileSync(
  fileURLToPath(new URL('../src/generated/nist-800-53.ts', import.meta.url)),
  `// Written by scripts/nist-800-53.mjs from https://github.com/usnistgov/oscal-content. Do not edit.
${[...new Set(source)].join('\n')}

/** One control a line: id, the baselines it is in (l, m, h; w: withdrawn), title. */
export const nist80053 = \`
${sorted.map(row).join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`')}
\`
`,
)
