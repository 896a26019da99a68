import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { programPlace } from './program-place.ts'

const placeOf = (files: Readonly<Record<string, string>>, main?: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-place-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return programPlace({ root, file: 'Pulumi.yaml', ...(main === undefined ? {} : { main }) })
}

test.each([
  ['the file that Pulumi.yaml names', { 'src/main.ts': '' }, 'src/main.ts', 'src/main.ts'],
  [
    'the file that package.json names',
    { 'package.json': '{ "main": "app/run.ts" }', 'app/run.ts': '' },
    undefined,
    'app/run.ts',
  ],
  [
    'that of the folder that Pulumi.yaml names',
    { 'app/package.json': '{}', 'app/index.js': '' },
    'app',
    'app/index.js',
  ],
  ['an index', { 'package.json': '{}', 'index.ts': '' }, undefined, 'index.ts'],
  ['the project, where no file is known', { 'package.json': '{}' }, undefined, 'Pulumi.yaml'],
])('the place of a program is %s', (_what, files, main, expected) => {
  expect(placeOf(files, main)).toBe(expected)
})
