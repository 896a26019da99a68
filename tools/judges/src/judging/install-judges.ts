import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap } from '../translate/mapping.ts'

/** The package that the judges are installed in, beside the workspace. */
export const independent = join(import.meta.dirname, '../../independent')

const read = (file: string): Readonly<Record<string, unknown>> => {
  const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return isMap(value) ? value : {}
}

const installed = (): boolean => {
  const wanted = read(join(independent, 'package.json'))['dependencies']
  return Object.entries(isMap(wanted) ? wanted : {}).every(
    ([name, version]) => read(join(independent, 'node_modules', name, 'package.json'))['version'] === version,
  )
}

/** npm's own settings of an `npm test` would be taken for those of this install: `-w` above all. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_/i.test(key) || /^npm_config_(registry|cache|userconfig|globalconfig|offline)$/i.test(key),
    ),
  )

/**
 * Installs the judges, as their lockfile says, where they are not installed yet.
 *
 * @returns why they are not, where npm cannot.
 */
export const installJudges = (): string | undefined => {
  if (installed()) return undefined
  const { status, stderr, error } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: independent,
    encoding: 'utf8',
    env: environment(),
    shell: process.platform === 'win32',
  })
  if (status === 0 && installed()) return undefined
  const [because = 'it does not say why'] = (error?.message ?? stderr)
    .split('\n')
    .filter((line) => /\s/.test(line.trim()) && !/^npm error (code|syscall|errno)/.test(line))
  return `npm could not install them: ${because}`
}
