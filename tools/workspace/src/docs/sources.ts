import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from './problem-tags.ts'

const root = join(import.meta.dirname, '../../../..')

/** The files of a folder of this repository that are wanted, by their path in it; what is installed or built is not. */
export const sourcesIn = (folder: string, wanted: (file: string) => boolean): readonly SourceText[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|dist|out-tsc)\//.test(file) && wanted(file))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }))

/** Whether a file below packages/ is what a package does. */
export const isSource = (file: string): boolean =>
  /^[^/]+\/src\/.*\.ts$/.test(file) && !/\.test(-d)?\.ts$|\/(testing|fixtures|generated)\//.test(file)

/** Whether a file tests what packages do, or is what such a test goes through. */
export const isTest = (file: string): boolean =>
  (file.endsWith('.test.ts') || /^[^/]+\/testing\//.test(file)) && !file.startsWith('workspace/')
