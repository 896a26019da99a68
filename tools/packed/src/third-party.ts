import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed, workspace, type Tarball } from './workspace.ts'

const source = join(workspace, 'tools/third-party')

/** The module by somebody else, in a folder of its own as its maker has it: on our tarballs, outside of the workspace. */
export const thirdParty = (
  folder: string,
  tarballs: readonly Pick<Tarball, 'name' | 'file'>[],
  tools: Readonly<Record<string, string>>,
): string => {
  const root = join(folder, 'third-party')
  mkdirSync(root)
  cpSync(join(source, 'src'), join(root, 'src'), { recursive: true })
  cpSync(join(import.meta.dirname, 'module/tsconfig.json'), join(root, 'tsconfig.json'))
  const { nx: _, devDependencies, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({
      ...manifest,
      devDependencies: {
        ...devDependencies,
        ...Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`])),
        ...tools,
      },
    }),
  )
  succeed(root, 'npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error')
  return root
}
