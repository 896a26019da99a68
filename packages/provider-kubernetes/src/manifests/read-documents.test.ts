import { describe, expect, it } from 'vitest'
import { readDocuments } from './read-documents.ts'

const values = (text: string, file = 'a.yaml') => readDocuments(text, file).documents.map(({ value }) => value)
const faults = (text: string, file = 'a.yaml') =>
  readDocuments(text, file).faults.map(({ _tag, where, because }) => `${_tag} ${where}: ${because}`)

describe('a file of manifests', () => {
  it('is read as Kubernetes reads it: octal numbers, yes and no, dates as text', () => {
    const text = 'mode: 0644\non: yes\nday: 2026-01-02\ntime: 22:22\nbig: 1_000\ntext: "yes"\nhex: 0x1F\n'
    expect(values(text)).toEqual([
      { mode: 420, true: true, day: '2026-01-02', time: '22:22', big: 1000, text: 'yes', hex: 31 },
    ])
  })

  it('holds documents, each with the line it begins in; empty ones are none', () => {
    const { documents } = readDocuments('# first\n---\na: 1\n---\n---\n# nothing\n---\n\nb: &x 2\nc: *x\n', 'x/a.yml')
    expect(documents).toEqual([
      { file: 'x/a.yml', line: 3, value: { a: 1 } },
      { file: 'x/a.yml', line: 9, value: { b: 2, c: 2 } },
    ])
  })

  it('may be JSON', () => {
    expect(values('{\n\t"a": [1]\n}', 'a.json')).toEqual([{ a: [1] }])
    expect(faults('{ a: 1 }', 'a.json')).toEqual(['BadManifest a.json:1: the file is not JSON'])
  })

  it.each([
    ['a: [', 'BadManifest a.yaml:1: the file is not YAML: '],
    ['a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n', 'BadManifest a.yaml:5: the key "c" stands twice in one map'],
    ['a: !ours x\n', 'BadManifest a.yaml:1: the file is not YAML: unresolved tag'],
    ['a: 1\nname: {{ .Values.name }}\n', 'TemplateNotManifest a.yaml:2: the file is a template'],
    [`a: &a [x]\nb: &b [${'*a,'.repeat(100)}]\nc: [${'*b,'.repeat(100)}]`, 'BadManifest a.yaml:1: its aliases come to'],
    ['x'.repeat(10 * 1024 * 1024 + 1), 'BadManifest a.yaml:1: the file is larger than 10 MiB'],
  ])('that cannot be read is a fault with its line (%#)', (text, expected) => {
    expect(faults(text)).toEqual([expect.stringContaining(expected)])
  })

  it('may have braces where they are text', () => {
    expect(values('summary: "{{ $labels.pod }} is slow"\n')).toEqual([{ summary: '{{ $labels.pod }} is slow' }])
  })
})
