import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { plan, type Plan, type PlanOptions } from '../src/index.ts'

const sdk = dirname(createRequire(import.meta.url).resolve('@pulumi/pulumi/package.json'))
const installed = join(sdk, '../..')

/**
 * A folder outside of the workspace, as a user's: with a copy of Pulumi's SDK of its own, and no TypeScript. What the SDK
 * depends on is linked.
 */
export const ownProject = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-project-')))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@pulumi'), { recursive: true })
  for (const name of readdirSync(installed).filter(
    (each) => !/^(\.|@konductor$|@pulumi$|ts-node$|typescript$)/.test(each),
  ))
    symlinkSync(join(installed, name), join(modules, name))
  cpSync(sdk, join(modules, '@pulumi', 'pulumi'), { recursive: true })
  return folder
}

/** Plans the program that these files are, in a folder of its own below the project's. */
export const planFiles = async (
  project: string,
  files: Readonly<Record<string, string>>,
  options: Partial<PlanOptions> = {},
): Promise<Plan> => {
  const folder = mkdtempSync(join(project, 'program-'))
  const all = { 'Pulumi.dev.yaml': 'config: {}\n', 'package.json': '{ "private": true }', ...files }
  try {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return await plan({ timeout: 100_000, ...options, project: folder, stack: 'dev' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
