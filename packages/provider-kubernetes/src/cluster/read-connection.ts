import { isSealed, plainText } from '@konductor/core/config'
import type { Outcome } from '@konductor/interfaces'
import { readFileSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { ambientContext, chooseContext } from './choose-context.ts'
import type { ClusterSource, ContextChoice } from './cluster.config.ts'
import { connectionOf, type Connection } from './connection.ts'
import { mergeKubeconfigs, parseKubeconfig, type Kubeconfig, type KubeconfigFault } from './kubeconfig.ts'

/** What a kubeconfig is read from. */
export interface Machine {
  /** The folder of Pulumi.yaml: what relative paths start from. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
}

type Result<A> = Outcome<readonly KubeconfigFault[], A>

/**
 * What a cluster's kubeconfig leads to.
 *
 * @returns Nothing where there is no kubeconfig to read: the value is sealed, or another module has it.
 */
export const readConnection = (source: ClusterSource, machine: Machine): Result<Connection> | undefined => {
  switch (source._tag) {
    case 'content':
      return isSealed(source.kubeconfig)
        ? undefined
        : chain(parseKubeconfig(plainText(source.kubeconfig)), leadsTo(source, chooseContext))
    case 'file':
      return chain(readOne(kubeconfigPath(source.path, machine)), leadsTo(source, chooseContext))
    case 'context':
      return chain(readAmbient(machine), leadsTo(source, ambientContext))
    case 'inCluster':
    case 'access':
      return undefined
  }
}

const chain = <A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> =>
  result._tag === 'Left' ? result : next(result.right)

const leadsTo = (choice: ContextChoice, choose: typeof chooseContext) => (kubeconfig: Kubeconfig) =>
  chain(choose(kubeconfig, choice), (context) => connectionOf(kubeconfig, context))

const home = ({ env }: Machine): string => env['HOME'] ?? env['USERPROFILE'] ?? ''

/** The path of a kubeconfig file: absolute, from `~/`, or from the folder of Pulumi.yaml. */
export const kubeconfigPath = (path: string, machine: Machine): string =>
  path.startsWith('~/') ? join(home(machine), path.slice(2)) : isAbsolute(path) ? path : resolve(machine.root, path)

/** The kubeconfig files that kubectl would read here. */
export const ambientPaths = (machine: Machine): readonly string[] => {
  const listed = (machine.env['KUBECONFIG'] ?? '').split(delimiter).filter((path) => path !== '')
  return listed.length > 0 ? listed : [join(home(machine), '.kube', 'config')]
}

const readAmbient = (machine: Machine): Result<Kubeconfig> => {
  const paths = ambientPaths(machine)
  const read = paths.map(readOne)
  const found = read.flatMap((one) => (one._tag === 'Right' ? [one.right] : []))
  const broken = read.flatMap((one) => (one._tag === 'Left' ? one.left : [])).filter(({ _tag }) => _tag !== missing)
  if (broken.length > 0) return { _tag: 'Left', left: broken }
  if (found.length > 0) return { _tag: 'Right', right: mergeKubeconfigs(found) }
  return absent(
    'there is no kubeconfig',
    paths.join(', '),
    paths.every((path) => isAbsolute(path))
      ? 'set KUBECONFIG, or log in to the cluster with its own tool'
      : 'write whole paths into KUBECONFIG: Pulumi runs the program in the folder of its main file, where others lead elsewhere',
  )
}

const missing = 'KubeconfigMissing'

const absent = (because: string, detail: string, fix: string): Result<never> => ({
  _tag: 'Left',
  left: [{ _tag: missing, lack: true, because, detail, fix }],
})

const otherFile = 'write the file again with the tool of the cluster, or name another'

const readOne = (path: string): Result<Kubeconfig> => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return absent('the kubeconfig file cannot be read', path, 'check the path and its permissions')
  }
  const parsed = parseKubeconfig(text)
  return parsed._tag === 'Right'
    ? parsed
    : { _tag: 'Left', left: parsed.left.map((fault) => ({ ...fault, detail: path, fix: otherFile })) }
}
