import type { FileSchemas } from '@konductor/core/config'
import type { Project } from '@konductor/host'
import type { Finding } from '@konductor/interfaces'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../files/write-atomically.ts'
import { messageOf } from '../text/message-of.ts'
import { toJson } from '../text/to-json.ts'
import { schemaFile, schemaFolder, schemaFrom, untouchable, type ConfiguredFile } from './configured-files.ts'
import { withModeline } from './modeline.ts'

/** What became of a file. */
export interface WrittenFile {
  /** From the folder of Pulumi.yaml. */
  readonly file: string
  readonly change: 'written' | 'same' | 'skipped'
  /** Why it was skipped. */
  readonly because?: string
}

/** What was done, and what was not. */
export interface Written {
  readonly files: readonly WrittenFile[]
  readonly findings: readonly Finding[]
}

const contentOf = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const cannotWrite = (file: string, error: unknown): Finding => ({
  _tag: 'CannotWrite',
  at: file,
  because: `it cannot be written: ${messageOf(error)}`,
  fix: 'make it a file that you may write to',
  severity: 'problem',
})

const otherSchema = (file: string, schema: string, wanted: string): Finding => ({
  _tag: 'OtherSchema',
  at: `${file}:1:1`,
  because: `the file already names a schema for editors: ${schema}`,
  fix: `take that comment out and run this again, or write $schema=${wanted} in it`,
  severity: 'warning',
})

/** Writes the schemas into the project, and into each file the line by which editors find its schema. */
export const writeSchemas = async (
  { root }: Project,
  schemas: FileSchemas,
  configured: readonly ConfiguredFile[],
): Promise<Written> => {
  const files: WrittenFile[] = []
  const findings: Finding[] = []
  const attempt = async (file: string, wanted: () => Promise<Buffer | WrittenFile>): Promise<void> => {
    try {
      const content = await wanted()
      if (!Buffer.isBuffer(content)) {
        files.push(content)
        return
      }
      await writeAtomically(join(root, file), content)
      files.push({ file, change: 'written' })
    } catch (error) {
      findings.push(cannotWrite(file, error))
    }
  }

  for (const schema of ['stack', 'layer'] as const) {
    const file = schemaFile(schema)
    await attempt(file, async () => {
      await mkdir(join(root, schemaFolder), { recursive: true })
      const content = Buffer.from(toJson(schemas[schema]))
      const there = await contentOf(join(root, file))
      return there?.equals(content) === true ? { file, change: 'same' } : content
    })
  }
  for (const one of configured) {
    const { file } = one
    const why = untouchable(one)
    await attempt(file, async () => {
      if (why !== undefined) return { file, change: 'skipped', because: why }
      const content = await contentOf(join(root, file))
      if (content === undefined) return { file, change: 'skipped', because: 'there is no such file' }
      const wanted = schemaFrom(one)
      const modeline = withModeline(content, wanted)
      if (modeline.change === 'changed') return modeline.content
      if (modeline.change === 'same') return { file, change: 'same' }
      findings.push(otherSchema(file, modeline.schema, wanted))
      return { file, change: 'skipped', because: 'it names another schema' }
    })
  }
  return { files, findings }
}
