import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declarations } from './docs/declarations.ts'
import { generatedDocs, root } from './docs/generated-docs.ts'

const pages = await generatedDocs()

describe('what is made from code', () => {
  it.each([...pages])('in %s is as the code is (if not: tools/workspace/scripts/generate-docs.ts)', (file, text) => {
    expect(existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '').toBe(text)
  })
})

describe('the declarations of a file', () => {
  const file = "import a from 'a'\n\nconst b = a\nconst c = 1\n\n/** Says d. */\nexport type D = 'd'\n"

  it('are taken by name, in the order and with the gaps of the file', () => {
    expect(declarations('x.ts', file, ['D', 'b', 'import'])).toBe(
      "import a from 'a'\n\nconst b = a\n\nexport type D = 'd'",
    )
  })

  it('that are not there are an error', () => {
    expect(() => declarations('x.ts', file, ['b', 'e'])).toThrow('x.ts declares no e')
  })
})
