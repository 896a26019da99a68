import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeAtomically } from './write-atomically.ts'
import { writeTogether } from './write-together.ts'

const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-files-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  return root
}
const contents = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]))

describe('a file written at once', () => {
  it('takes the place of the old one and leaves nothing beside it', async () => {
    const root = folder({ a: 'old' })
    await writeAtomically(join(root, 'a'), 'new')
    expect(contents(root)).toEqual({ a: 'new' })
  })

  it('keeps its bytes, a mark of their order included', async () => {
    const root = folder({})
    await writeAtomically(join(root, 'a'), Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))
    expect([...readFileSync(join(root, 'a'))]).toEqual([0xef, 0xbb, 0xbf, 0xff])
  })

  it('keeps the permissions that the file had, whatever the mask of the process', async () => {
    const root = folder({ a: 'old' })
    chmodSync(join(root, 'a'), 0o662)
    await writeAtomically(join(root, 'a'), 'new')
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o662)
  })

  it('leaves a link one', async () => {
    const root = folder({ a: 'old' })
    symlinkSync('a', join(root, 'link'))
    await writeAtomically(join(root, 'link'), 'new')
    expect([lstatSync(join(root, 'link')).isSymbolicLink(), contents(root)]).toEqual([true, { a: 'new', link: 'new' }])
  })

  it('leaves the old one and nothing else where it cannot be put in place', async () => {
    const root = folder({})
    mkdirSync(join(root, 'a'))
    await expect(writeAtomically(join(root, 'a'), 'new')).rejects.toThrow()
    expect(readdirSync(root)).toEqual(['a'])
  })
})

describe('files written together', () => {
  it('are all written, in folders that there were not', async () => {
    const root = folder({ a: '1' })
    await writeTogether(root, [
      { file: 'a', before: '1', after: '2' },
      { file: 'deep/b', after: '3' },
    ])
    expect([readFileSync(join(root, 'a'), 'utf8'), readFileSync(join(root, 'deep/b'), 'utf8')]).toEqual(['2', '3'])
  })

  it('are none of them written when one is not what it was', async () => {
    const root = folder({ a: '1', b: 'changed' })
    const all = writeTogether(root, [
      { file: 'a', before: '1', after: '2' },
      { file: 'b', before: '1', after: '2' },
    ])
    await expect(all).rejects.toThrow('the file was changed in the meantime')
    expect(contents(root)).toEqual({ a: '1', b: 'changed' })
  })
})
