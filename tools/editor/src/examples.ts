import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from './project-copy.ts'

/** An example of a page that a reader may take as it is. */
export interface Example {
  /** `docs/configuration.md:12` */
  readonly name: string
  readonly kind: 'stack' | 'layer'
  readonly text: string
}

const block = /^```yaml check([^\n]*)\n([^]*?)^```$/gm

/**
 * The checked examples of all pages without problems. Those marked `other-spelling` show what is read beside the
 * canonical spelling, which is all that a schema knows.
 */
export const examples = (): readonly Example[] =>
  ['docs', ...readdirSync(join(workspace, 'packages')).map((name) => `packages/${name}`)].flatMap((folder) =>
    readdirSync(join(workspace, folder))
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const page = readFileSync(join(workspace, folder, file), 'utf8')
        return [...page.matchAll(block)].flatMap(([, info = '', text = '']): readonly Example[] => {
          if (/\b(problems=|other-spelling)/.test(info)) return []
          const line = page.slice(0, page.indexOf(text)).split('\n').length
          return [{ name: `${folder}/${file}:${line}`, kind: /^config:/m.test(text) ? 'stack' : 'layer', text }]
        })
      }),
  )
