import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { serve } from './serve.ts'

/** The version of the SDK that the program uses: the engine warns where a plugin is older. */
const sdkVersion = (name: string): string => {
  try {
    const { version } = createRequire(join(process.cwd(), 'program.js'))(`@pulumi/${name}/package.json`)
    return version
  } catch {
    return '1.0.0'
  }
}

/** The plugin as a process: its first line on stdout is the port, and the engine ends it. */
export const main = async (executable: string): Promise<void> => {
  const { port } = await serve(sdkVersion(basename(executable).replace('pulumi-resource-', '')))
  process.stdout.write(`${port}\n`)
}
