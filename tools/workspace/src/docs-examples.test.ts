import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkExample } from './docs/check-example.ts'
import { fencedBlocks } from './docs/fenced-blocks.ts'

const root = join(import.meta.dirname, '../../..')
const pages = [
  'docs',
  'docs/aws',
  'docs/kubernetes',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`),
)

interface Example {
  readonly name: string
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

const tags = (written: string | undefined): readonly string[] => (written ?? '').split(',').filter(Boolean)

const asLayer = 'config: { konductor:layers: [example.yaml] }\n'

/**
 * The examples of a page: YAML blocks marked `check`. One that begins with `config:` is a stack's file, any other a
 * layer; `file=` puts it where later ones find it, `problems=` and `warnings=` name the tags it gets.
 */
const examplesOf = (page: string): readonly Example[] => {
  const named = new Map<string, string>()
  return fencedBlocks(readFileSync(join(root, page), 'utf8'))
    .filter(({ language, info }) => language === 'yaml' && info.has('check'))
    .map(({ text, info, line }) => {
      const isStack = /^config:/m.test(text)
      const own: [string, string][] = isStack
        ? [['Pulumi.dev.yaml', text]]
        : [
            ['Pulumi.dev.yaml', asLayer],
            ['example.yaml', text],
          ]
      const file = info.get('file')
      if (file !== undefined) named.set(file, text)
      return {
        name: `${page}:${line}`,
        files: new Map([...named, ...own]),
        problems: tags(info.get('problems')),
        warnings: tags(info.get('warnings')),
      }
    })
}

const examples = pages.flatMap(examplesOf)

describe('the example at', () => {
  it.each(examples)('$name is what its page says it is', async ({ files, problems, warnings }) => {
    const said = await checkExample(files)
    const tagOf = (text: string): string => text.split(' ')[0] ?? ''
    expect(said.problems.map(tagOf), said.problems.join('\n')).toEqual(problems)
    expect(said.warnings.map(tagOf), said.warnings.join('\n')).toEqual(warnings)
  })
})

describe('docs/configuration.md', () => {
  it('has no YAML that is not checked', () => {
    const blocks = fencedBlocks(readFileSync(join(root, 'docs/configuration.md'), 'utf8'))
    expect(
      blocks.filter(({ language, info }) => language === 'yaml' && !info.has('check')).map(({ line }) => line),
    ).toEqual([])
  })
})
