import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withModeline } from './modeline.ts'

const wanted = '../.konductor/layer.schema.json'
const line = `# yaml-language-server: $schema=${wanted}`

const put = (text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const outcome = withModeline(bytes, wanted)
  return outcome.change === 'changed' ? outcome.content.toString() : outcome
}

describe('the line that names the schema', () => {
  it('becomes the first, and ends as the first line of the file does', () => {
    expect(put('aws: {}\n')).toBe(`${line}\naws: {}\n`)
    expect(put('# ours\r\naws: {}\n')).toBe(`${line}\r\n# ours\r\naws: {}\n`)
    expect(put('')).toBe(`${line}\n`)
  })

  it('stands behind a byte order mark and before a directive', () => {
    expect(put('\ufeffaws: {}\n')).toBe(`\ufeff${line}\naws: {}\n`)
    expect(put('%YAML 1.2\n---\naws: {}\n')).toBe(`${line}\n%YAML 1.2\n---\naws: {}\n`)
  })

  it('is not written twice, wherever among the first comments it stands', () => {
    expect(put(`${line}\naws: {}\n`)).toEqual({ change: 'same' })
    expect(put(`# ours\r\n\r\n${line}\r\naws: {}\r\n`)).toEqual({ change: 'same' })
  })

  it('is brought up to date in its place when the file has moved', () => {
    expect(put('# ours\n# yaml-language-server: $schema=.konductor/layer.schema.json\naws: {}\n')).toBe(
      `# ours\n${line}\naws: {}\n`,
    )
  })

  it('is not touched where it names a schema of somebody else', () => {
    expect(put('# yaml-language-server: $schema=https://example.com/$&.json\naws: {}\n')).toEqual({
      change: 'other',
      schema: 'https://example.com/$&.json',
    })
  })

  it('means nothing below the first setting', () => {
    expect(put(`aws: {}\n${line}\n`)).toBe(`${line}\naws: {}\n${line}\n`)
  })

  it('leaves every other byte as it is, and there is nothing to do the second time', () => {
    const eol = fc.constantFrom('\n', '\r\n')
    const parts = fc.array(
      fc.tuple(fc.constantFrom('aws: {}', '# x', '', '---', 'ä: "🦆"'), eol).map((pair) => pair.join('')),
    )
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.tuple(fc.constantFrom('', '\ufeff'), parts).map(([mark, lines]) => Buffer.from(mark + lines.join(''))),
    )
    fc.assert(
      fc.property(files, (file) => {
        const first = withModeline(file, wanted)
        if (first.change !== 'changed') throw new Error('a file without the line was left alone')
        const added = first.content.length - file.length
        const mark = Buffer.from(file).subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0
        expect(Buffer.concat([first.content.subarray(0, mark), first.content.subarray(mark + added)])).toEqual(
          Buffer.from(file),
        )
        expect(withModeline(first.content, wanted)).toEqual({ change: 'same' })
      }),
    )
  })
})
