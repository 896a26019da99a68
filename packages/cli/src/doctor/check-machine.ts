import type { Finding } from '@konductor/interfaces'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { gte, lt, satisfies, valid } from 'semver'
import type { Io } from '../io.ts'
import { askProgram } from './ask-program.ts'
import { checked, type CheckItem } from './check-item.ts'

type Around = Pick<Io, 'env' | 'signal'>

/**
 * Node, and Pulumi's engine.
 *
 * @param engines The range of Node that Konductor runs on.
 * @param sdk The version of Pulumi's SDK in the project, where there is one.
 */
export const checkMachine = async (
  engines: string,
  sdk: string | undefined,
  io: Around,
): Promise<readonly CheckItem[]> => Promise.all([checkNode(engines, io), checkEngine(sdk, io)])

const checkNode = async (engines: string, io: Around): Promise<CheckItem> => {
  const own = process.versions.node
  const said = await askProgram('node', ['--version'], io)
  const onPath = 'text' in said ? said.text.replace(/^v/, '') : undefined
  const used = onPath !== undefined && valid(onPath) !== null ? onPath : own
  return checked('machine', 'Node', `${used}${used === own ? '' : ` on PATH; this command runs on ${own}`}`, [
    !satisfies(used, engines, { includePrerelease: true }) && {
      _tag: 'NodeTooOld',
      severity: 'problem',
      at: 'node',
      because: `programs run on the node of PATH, which is ${used}; Konductor needs ${engines}`,
      fix: 'install a newer Node, and see that it comes first on PATH',
    },
    onPath === undefined && {
      _tag: 'NoNodeOnPath',
      severity: 'warning',
      at: 'PATH',
      because: 'there is no node on PATH, and Pulumi starts the program with that one',
      fix: 'put the folder of node on PATH',
    },
  ])
}

const checkEngine = async (sdk: string | undefined, io: Around): Promise<CheckItem> => {
  const said = await askProgram('pulumi', ['version'], io)
  const name = 'Pulumi engine'
  if (!('text' in said))
    return checked('machine', name, 'none', [
      {
        _tag: 'EngineMissing',
        severity: 'warning',
        at: 'PATH',
        because:
          'missing' in said
            ? 'there is no pulumi on PATH: validate and plan work without it, preview and up do not'
            : `pulumi on PATH does not tell its version: ${said.failed.split('\n')[0] ?? ''}`,
        fix: 'install it: https://www.pulumi.com/docs/install',
      },
    ])
  const engine = valid(said.text.replace(/^v/, ''))
  const says = engine ?? said.text
  if (engine === null) return checked('machine', name, says)
  return checked('machine', name, sdk === undefined ? says : `${says}, the SDK of the project is ${sdk}`, [
    sdk !== undefined && older(engine, sdk),
    !isOnPath('pulumi-language-nodejs', io.env) && {
      _tag: 'EngineIncomplete',
      severity: 'problem',
      at: 'PATH',
      because: 'pulumi-language-nodejs, by which Pulumi starts programs in Node, is not beside pulumi on PATH',
      fix: 'install Pulumi anew and whole, or put its folder on PATH',
    },
  ])
}

const older = (engine: string, sdk: string): Finding | false =>
  !gte(engine, sdk) && {
    _tag: 'EngineOlder',
    severity: lt(engine, `${sdk.split('.')[0]}.0.0`) ? 'problem' : 'warning',
    at: 'pulumi',
    because: `the engine ${engine} is older than the SDK ${sdk} of the project, which may ask for what it does not know`,
    fix: 'brew upgrade pulumi, or install it anew; in CI name its version',
  }

const isOnPath = (command: string, env: Io['env']): boolean =>
  (env['PATH'] ?? '').split(delimiter).some((folder) =>
    ['', '.exe', '.cmd'].some((ending) => {
      try {
        accessSync(join(folder, command + ending), constants.X_OK)
        return folder !== ''
      } catch {
        return false
      }
    }),
  )
