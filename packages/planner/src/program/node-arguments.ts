import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const ENTRY = './quiet-traces'
const SOURCE = '@konductor/source'

/** Whether the planner itself runs from its source, in this workspace. */
const fromSource = import.meta.url.endsWith('.ts')

/** The module that spares the program the SDK's own stack traces, as a URL; absent where host has none. */
const quietTracesUrl = (): string | undefined => {
  const manifest = createRequire(import.meta.url).resolve('@konductor/host/package.json')
  const { exports }: { exports?: Record<string, Record<string, string>> } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = exports?.[ENTRY]?.[fromSource ? SOURCE : 'default']
  return file === undefined ? undefined : pathToFileURL(join(dirname(manifest), file)).href
}

/**
 * Arguments for node that come before the project's own: quiet traces, and, where the planner runs from source, the
 * source of the workspace's other packages.
 */
export const nodeArguments = (): readonly string[] => {
  const quiet = quietTracesUrl()
  // As one word: the SDK takes a separate `--import` for a TypeScript loader of the user's.
  return [...(quiet === undefined ? [] : [`--import=${quiet}`]), ...(fromSource ? [`--conditions=${SOURCE}`] : [])]
}
