import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/** A file that cannot become data. */
export interface FileFault {
  readonly key: string
  readonly path: string
  readonly because: string
}

/** Files of a project as the data of a config map. */
export interface DataFiles {
  readonly data: Readonly<Record<string, string>>
  /** Base64 of what is no text. */
  readonly binaryData: Readonly<Record<string, string>>
  readonly faults: readonly FileFault[]
}

const most = 1_048_576

/**
 * Reads the files that a config map is made from.
 *
 * @param root The folder of Pulumi.yaml: nothing outside of it is read.
 */
export const readDataFiles = (root: string, files: Readonly<Record<string, string>> = {}): DataFiles => {
  const data: Record<string, string> = {}
  const binaryData: Record<string, string> = {}
  const faults: FileFault[] = []
  for (const [key, path] of Object.entries(files)) {
    const content = contentOf(root, path)
    if (typeof content === 'string') faults.push({ key, path, because: content })
    else if (isText(content)) data[key] = content.toString('utf8')
    else binaryData[key] = content.toString('base64')
  }
  return { data, binaryData, faults }
}

/** What is in a file, or why it cannot be read. */
const contentOf = (root: string, path: string): Buffer | string => {
  const file = resolve(root, path)
  if (outside(root, file)) return 'it is outside of the folder of Pulumi.yaml'
  try {
    if (outside(realpathSync(root), realpathSync(file))) return 'it leads outside of the folder of Pulumi.yaml'
    const { size } = statSync(file)
    if (size > most) return `it has ${size} bytes; Kubernetes takes 1 MiB`
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    return code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'it cannot be read'
  }
}

const outside = (root: string, file: string): boolean => {
  const way = relative(root, file)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

const isText = (content: Buffer): boolean => Buffer.from(content.toString('utf8'), 'utf8').equals(content)
