import { execFileSync } from 'node:child_process'

const program = `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
  await import(process.argv[1])
  process.stdout.write(JSON.stringify(loaded))`

/**
 * The addresses of all files that an import loads, in a process of its own: a descriptor loads nothing of Pulumi.
 *
 * @param entry Address of the file: `import.meta.resolve('./module.ts')`.
 * @throws what the import throws.
 *
 * @example
 * expect(filesLoadedBy(import.meta.resolve('./module.ts')).filter((url) => url.includes('@pulumi/'))).toEqual([])
 */
export const filesLoadedBy = (entry: string): readonly string[] => {
  const flags = [...process.execArgv, '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program]
  const loaded: unknown = JSON.parse(
    execFileSync(process.execPath, [...flags, entry], { encoding: 'utf8', stdio: 'pipe' }),
  )
  return Array.isArray(loaded) ? loaded.map(String) : []
}
