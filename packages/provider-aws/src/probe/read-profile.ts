import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the shared AWS configuration says of a profile, without its keys.
 *
 * @returns nothing when neither file has it.
 */
export const readProfile = (name: string, env: Environment): ReadonlyMap<string, string> | undefined => {
  const folder = join(env['HOME'] ?? homedir(), '.aws')
  const files = [
    { path: env['AWS_CONFIG_FILE'] ?? join(folder, 'config'), section: name === 'default' ? name : `profile ${name}` },
    { path: env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(folder, 'credentials'), section: name },
  ]
  const found = files.flatMap(({ path, section }) => entriesOf(textOf(path), section) ?? [])
  return found.length === 0 ? undefined : new Map(found.flat())
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const entriesOf = (text: string, section: string): readonly (readonly [string, string])[][] | undefined => {
  let inside = false
  let seen = false
  const entries: (readonly [string, string])[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, header] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? []
    if (header !== undefined) {
      inside = header.replace(/\s+/g, ' ').replaceAll('"', '') === section
      seen ||= inside
      continue
    }
    const [, key = '', value = ''] = (inside && /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line)) || []
    if (key !== '' && !key.startsWith('aws_')) entries.push([key, value])
  }
  return seen ? [entries] : undefined
}
