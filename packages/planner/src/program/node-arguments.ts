import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const ENTRY = './quiet-traces'
const SOURCE = '@konductor/source'
const require = createRequire(import.meta.url)

/** Whether the planner itself runs from its source, in this workspace. */
const fromSource = import.meta.url.endsWith('.ts')

/** The module that spares the program the SDK's own stack traces, as a URL; absent where host has none. */
const quietTracesUrl = (): string | undefined => {
  const manifest = require.resolve('@konductor/host/package.json')
  const { exports }: { exports?: Record<string, Record<string, string>> } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = exports?.[ENTRY]?.[fromSource ? SOURCE : 'default']
  return file === undefined ? undefined : pathToFileURL(join(dirname(manifest), file)).href
}

/** A module beside this one, as a URL; each is built as a file of its own. */
const preload = (name: string): string => {
  const file = fromSource ? `src/program/${name}.ts` : `dist/program/${name}.js`
  return pathToFileURL(join(dirname(require.resolve('@konductor/planner/package.json')), file)).href
}

/**
 * Arguments for node that come before the project's own: what spares the program work whose result the plan does not
 * show, and, where the planner runs from source, the source of the workspace's other packages.
 */
export const nodeArguments = ({ debug }: { readonly debug: boolean }): readonly string[] => {
  const quiet = quietTracesUrl()
  // The one that replaces what other modules of the SDK copy comes before those that load them.
  const names = ['beside-planner', 'without-promise-traces', ...(debug ? [] : ['without-debug-lines'])]
  const preloads = [...(quiet === undefined ? [] : [quiet]), ...names.map(preload)]
  // Each as one word: the SDK takes a separate `--import` for a TypeScript loader of the user's.
  return [...preloads.map((url) => `--import=${url}`), ...(fromSource ? [`--conditions=${SOURCE}`] : [])]
}
