import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { commandOutput, ran, shortened, showing } from './command-output.ts'
import { declarations } from './declarations.ts'
import { coreSettingsBlock, keysBlock, unitOptionsBlock } from './core-settings.ts'
import { metadataTable } from './metadata-table.ts'
import { problemCatalogues } from './problem-catalogues.ts'
import { problemTable } from './problem-table.ts'
import { faultTable } from './fault-table.ts'
import { faults } from './faults.ts'
import { moduleReference } from './reference-page.ts'

/** The root of this repository. */
export const root = join(import.meta.dirname, '../../../..')

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** `<!-- code: <file> [names of declarations, or of keys in JSON] -->` */
const code = (file: string, ...names: readonly string[]): string => {
  const text = readFileSync(join(root, file), 'utf8')
  const chosen = extname(file) === '.json' ? keys : declarations
  return fenced(extname(file).slice(1), names.length === 0 ? text : chosen(file, text, names))
}

const keys = (file: string, text: string, names: readonly string[]): string => {
  const all = JSON.parse(text)
  const missing = names.filter((name) => !Object.hasOwn(all, name))
  if (missing.length > 0) throw new Error(`${file} has no ${missing.join(', ')}`)
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, all[name]])), null, 2)
}

/** `<!-- output: <arguments of konductor> [over <folder>] -->` */
const output = async (...words: readonly string[]): Promise<string> => {
  const over = words.at(-2) === 'over' ? words.at(-1) : undefined
  const args = over === undefined ? words : words.slice(0, -2)
  const { stdout } = await commandOutput(args, over)
  return fenced('text', args[0] === 'plan' ? shortened(stdout) : stdout)
}

/** `<!-- picture: <arguments of konductor, from the root> showing <components whose children are shown> -->` */
const picture = async (...words: readonly string[]): Promise<string> => {
  const names = words.indexOf('showing')
  const { stdout } = await ran(words.slice(0, names), root)
  return fenced('text', showing(shortened(stdout), words.slice(names + 1)))
}

const modules = [aws, kubernetes]

const block = /(<!-- (code|output|picture|settings|keys|problems|faults|metadata): ([^\n]+) -->\n)[^]*?(<!-- end -->)/g

const made = async (kind: string, [first = '', ...more]: readonly string[]): Promise<string> => {
  if (kind === 'code') return code(first, ...more)
  if (kind === 'output') return output(first, ...more)
  if (kind === 'picture') return picture(first, ...more)
  if (kind === 'keys') return keysBlock(modules)
  if (kind === 'metadata') return metadataTable()
  if (kind === 'faults') return faultTable(faults)
  if (kind === 'problems') return problemTable((await problemCatalogues(modules)).values(), [first, ...more].join(' '))
  if (first === 'options') return unitOptionsBlock()
  if (first !== 'core') throw new Error(`there are no settings ${first}`)
  return coreSettingsBlock()
}

/** A page with what stands between its marks made anew. */
const filled = async (page: string): Promise<string> => {
  let text = ''
  let at = 0
  for (const match of page.matchAll(block)) {
    const [whole, start = '', kind = '', words = '', end = ''] = match
    text += `${page.slice(at, match.index)}${start}\n${await made(kind, words.split(' '))}\n\n${end}`
    at = match.index + whole.length
  }
  return text + page.slice(at)
}

const formatted = async (file: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(join(root, file))), parser: 'markdown' })

/** Every page that is made from code, whole or in parts, by its path: as it has to be. */
export const generatedDocs = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>([
    ['docs/reference/aws.md', moduleReference(aws)],
    ['docs/reference/kubernetes.md', moduleReference(kubernetes)],
  ])
  const written = ['docs', 'docs/aws', 'docs/kubernetes'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => (file.endsWith('.md') ? [`${folder}/${file}`] : [])),
  )
  for (const file of ['README.md', ...written]) {
    const page = readFileSync(join(root, file), 'utf8')
    if (page.search(block) >= 0) pages.set(file, await filled(page))
  }
  return new Map(
    await Promise.all([...pages].map(async ([file, text]) => [file, await formatted(file, text)] as const)),
  )
}
