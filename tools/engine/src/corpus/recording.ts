import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Observed } from './observed.ts'
import { corpus } from './shape.ts'

/** What the engine showed of a shape, and which engine it was. */
export interface Recording {
  readonly engine: string
  /** Of `@pulumi/pulumi`, which the program ran with. */
  readonly sdk: string
  readonly observed: Observed
}

const folder = join(corpus, 'generated')
const fileOf = (shape: string): string => join(folder, `${shape}.json`)

/** What was recorded of a shape, or `undefined`. */
export const readRecording = (shape: string): Recording | undefined =>
  existsSync(fileOf(shape)) ? JSON.parse(readFileSync(fileOf(shape), 'utf8')) : undefined

export const writeRecording = (shape: string, recording: Recording): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(shape), `${JSON.stringify(recording, undefined, 1)}\n`)
}

/** The shapes there are recordings of. */
export const recordedShapes = (): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((file) => file.replace('.json', ''))
        .toSorted()
    : []

/** Takes away recordings of shapes that are no more. */
export const forgetRecording = (shape: string): void => rmSync(fileOf(shape), { force: true })
