import type { Problem } from '@konductor/interfaces'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { isMap, textOf } from '../cluster/kubeconfig-node.ts'

/** A credential plugin that gave nothing. */
export class PluginFailed extends Error {
  readonly problem: Pick<Problem, '_tag' | 'because' | 'fix'>
  constructor(because: string, fix: string) {
    super(because)
    this.problem = { _tag: 'CredentialPluginFailed', because, fix }
  }
}

/** What a plugin gives, in the words of the client's users. */
export interface Given {
  readonly token?: string
  readonly certData?: string
  readonly keyData?: string
}

/**
 * Asks the program of a kubeconfig for credentials, as kubectl does. The client's own way would let one that hangs keep
 * the process alive.
 *
 * @param folder That of the kubeconfig, from which a relative path starts.
 */
export const askPlugin = async (plugin: unknown, folder: string | undefined, signal: AbortSignal): Promise<Given> => {
  const settings = isMap(plugin) ? plugin : {}
  const command = textOf(settings['command']) ?? ''
  const args = Array.isArray(settings['args']) ? settings['args'].map(String) : []
  const own = Array.isArray(settings['env']) ? settings['env'].filter(isMap) : []
  const apiVersion = textOf(settings['apiVersion']) ?? 'client.authentication.k8s.io/v1'
  const env = {
    ...process.env,
    KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion, kind: 'ExecCredential', spec: { interactive: false } }),
    ...Object.fromEntries(own.map(({ name, value }) => [String(name), String(value)])),
  }
  const program = /^\.{1,2}\//.test(command) && folder !== undefined ? join(folder, command) : command
  const byHand = `run ${command} in a shell as the kubeconfig has it${command === 'aws' ? ', and log in: aws sso login' : ', and log in with it'}`
  const text = await new Promise<string>((resolve, reject) => {
    const child = execFile(program, args, { env, signal, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      if (signal.aborted) return reject(signal.reason)
      const [line = ''] = stderr.trim().split('\n')
      const why = error.code === 'ENOENT' ? 'it is not there' : line.slice(0, 200) || `it ended with ${error.code}`
      return reject(
        new PluginFailed(`the program ${command}, which the kubeconfig asks for credentials, fails: ${why}`, byHand),
      )
    })
    child.stdin?.end()
  })
  const status = statusOf(text)
  if (status === undefined)
    throw new PluginFailed(`the program ${command}, which the kubeconfig asks for credentials, gives none`, byHand)
  const [token, cert, key] = [status['token'], status['clientCertificateData'], status['clientKeyData']].map(textOf)
  return {
    ...(token === undefined ? {} : { token }),
    ...(cert === undefined ? {} : { certData: Buffer.from(cert).toString('base64') }),
    ...(key === undefined ? {} : { keyData: Buffer.from(key).toString('base64') }),
  }
}

const statusOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const credential: unknown = JSON.parse(text)
    const status: unknown = isMap(credential) ? credential['status'] : undefined
    return isMap(status) ? status : undefined
  } catch {
    return undefined
  }
}
