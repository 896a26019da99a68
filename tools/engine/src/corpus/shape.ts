import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../project-folder.ts'

/** A program of the corpus. */
export interface Shape {
  readonly name: string
  /** What it shows, in a sentence. */
  readonly claim: string
  readonly files: Files
  /** Where its packages are. @default the workspace's */
  readonly modules?: string
  /** What stands in for the clouds; for the planner and for the stand-in plugins. */
  readonly answers: string
}

/** Where the programs are. */
export const corpus = join(import.meta.dirname, '../../corpus')

const read = (file: string): string => readFileSync(join(corpus, file), 'utf8')

const orElse = (file: string, text: string): string => (existsSync(join(corpus, file)) ? read(file) : text)

/** The Pulumi.yaml of a program that needs no other. */
export const PROJECT = 'name: site\nmain: index.mjs\nruntime: { name: nodejs, options: { typescript: false } }\n'

const shapeOf = (name: string): Shape => {
  const program = read(`${name}.mjs`)
  const claim = /^\/\/ (.+)$/m.exec(program)?.[1]
  if (claim === undefined) throw new Error(`corpus/${name}.mjs does not begin with the sentence it claims`)
  return {
    name,
    claim,
    answers: join(corpus, 'answers.json'),
    files: {
      'Pulumi.yaml': orElse(`${name}.project.yaml`, PROJECT),
      'Pulumi.dev.yaml': orElse(`${name}.stack.yaml`, 'config: {}\n'),
      'package.json': '{ "name": "site", "private": true, "type": "module" }\n',
      'sdk/acme.mjs': read('sdk/acme.mjs'),
      'index.mjs': program,
      'hello.txt': 'hello\n',
    },
  }
}

/** Every program of the corpus, by name. */
export const shapes = (): readonly Shape[] =>
  readdirSync(corpus)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.replace('.mjs', ''))
    .toSorted()
    .map(shapeOf)
