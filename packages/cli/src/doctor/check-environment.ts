import type { Finding } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import type { Io } from '../io.ts'
import { checked, type CheckItem } from './check-item.ts'

type Look = (value: string, name: string) => Omit<Finding, 'severity' | 'at'> | false

/** Variables that do what nobody expects of them, and what is said of each. */
const oddities: Readonly<Record<string, Look>> = {
  PULUMI_K8S_DELETE_UNREACHABLE: (value, name) =>
    !/^(?:0|f|false)$/i.test(value) && {
      _tag: 'OddVariable',
      because:
        'it makes Pulumi forget everything on a cluster that does not answer, an expired token included; only clusters of the kubernetes section do not follow it',
      fix: `unset ${name}`,
    },
  PULUMI_LOG_LEVEL: (_, name) => ({
    _tag: 'OlderLogLevel',
    because: `${name} is not read; logging.level says how much a run logs`,
    fix: `pulumi config set --path logging.level <standard, verbose or debug>, and take ${name} out of the environment`,
  }),
  KUBECONFIG: (value) => {
    const gone = value.split(delimiter).filter((path) => path !== '' && !existsSync(path))
    return (
      gone.length > 0 && {
        _tag: 'OddVariable',
        because: `it names what is not there: ${gone.join(', ')}`,
        fix: 'correct or unset it; ~/.kube/config is read only where it is unset',
      }
    )
  },
  NODE_TLS_REJECT_UNAUTHORIZED: (value, name) =>
    value === '0' && {
      _tag: 'OddVariable',
      because: 'Node checks no certificate: anybody in between can read and change what programs send',
      fix: `unset ${name}; NODE_EXTRA_CA_CERTS=<file> trusts an authority of your own`,
    },
  PULUMI_CONFIG_PASSPHRASE_FILE: (value, name) =>
    !existsSync(value) && {
      _tag: 'OddVariable',
      because: 'it names a file that is not there, so that no secret of a passphrase can be opened',
      fix: `correct or unset ${name}`,
    },
}

/** Environment variables that do what nobody expects of them. */
export const checkEnvironment = (env: Io['env']): readonly CheckItem[] => {
  const odd = Object.entries(oddities).flatMap(([name, look]) => {
    const value = env[name] ?? ''
    const found = value !== '' && look(value, name)
    return found === false ? [] : [checked('environment', name, 'set', [{ ...found, severity: 'warning', at: name }])]
  })
  return odd.length > 0 ? odd : [checked('environment', 'variables', 'none that does what nobody expects of it')]
}
