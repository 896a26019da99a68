import { isSealed } from '@konductor/core/config'
import { connectionFault, withinTime } from '@konductor/core/probe'
import type { Finding, Problem, ProbeResult, ProbeSurroundings, Unit, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import type { ClusterSettings } from '../cluster/cluster.config.ts'
import { credentialSource } from '../cluster/credential-source.ts'
import { inspectClusters } from '../cluster/inspect-clusters.ts'
import { readConnection } from '../cluster/read-connection.ts'
import { askVersion } from './ask-version.ts'
import { PluginFailed } from './ask-plugin.ts'
import { clientConfig, type Client } from './client-config.ts'

type ClusterUnit = Unit & { readonly settings: ClusterSettings }

/** Asks the API server of a cluster for its version. */
export const probeCluster = async (
  client: Client,
  unit: ClusterUnit,
  surroundings: ProbeSurroundings,
  signal: AbortSignal,
): Promise<ProbeResult> => {
  const { id, at, settings } = unit
  const { source } = settings
  const { env, timeout } = surroundings
  const told = (more: Pick<ProbeResult, 'findings'> & Partial<ProbeResult>): ProbeResult => ({
    unit: id,
    source: credentialSource(source, env, fromOf(unit)),
    ...more,
  })
  if (source._tag === 'access')
    return told({ skipped: 'the cluster is made, or handed over, in the run itself', findings: [] })
  if (source._tag === 'content' && isSealed(source.kubeconfig))
    return told({
      skipped: 'its kubeconfig is encrypted, and only a passphrase could open it here; a preview uses it',
      findings: [],
    })

  const cluster: UnitOf<'cluster', KubernetesCatalogue['cluster']> = {
    ...unit,
    kind: 'cluster',
    settings,
    needs: {},
    offers: ['kubernetes.cluster'],
  }
  const seen = inspectClusters([cluster], { ...surroundings, planned: false })
    .filter(({ _tag }) => _tag !== 'UnreachableMeansGone')
    .map((finding): Finding =>
      finding._tag === 'CredentialPluginMissing' ? { ...finding, severity: 'problem' } : finding,
    )
  if (seen.some(({ severity }) => severity === 'problem')) return told({ findings: seen })

  const connection = readConnection(source, surroundings)
  const context = connection?._tag === 'Right' ? connection.right.context : 'in-cluster'
  // The address of a kubeconfig that is a secret is part of the secret.
  const where = connection?._tag === 'Right' && source._tag !== 'content' ? ` at ${connection.right.server}` : ''
  try {
    const { version, clock, status, anonymous } = await withinTime(
      async (ending) => askVersion(await clientConfig(client, source, context, surroundings, ending), ending),
      timeout,
      signal,
    )
    const measured = clock === undefined ? {} : { clock }
    if (status !== 200)
      return told({ ...measured, findings: [...seen, { ...refused(status, where), severity: 'problem', at }] })
    return told({
      ...measured,
      answer: `Kubernetes ${version}${where}`,
      findings: [...seen, ...(anonymous ? [nobody(at)] : [])],
    })
  } catch (error) {
    signal.throwIfAborted()
    const { _tag, because, fix } =
      error instanceof PluginFailed
        ? source._tag === 'content'
          ? pluginOfSecret
          : error.problem
        : (connectionFault(error, `the API server${where}`, env) ?? unusable(error, source._tag === 'content'))
    return told({ findings: [...seen, { _tag, severity: 'problem', at, because, fix: tlsFix(_tag, fix) }] })
  }
}

type Why = Pick<Problem, '_tag' | 'because' | 'fix'>

const fromOf = ({ needs }: Unit): string | undefined => {
  const { from } = needs
  return from !== undefined && 'unit' in from ? from.unit : undefined
}

const again = 'log in to the cluster again with its own tool, which writes the kubeconfig anew'

const refused = (status: number, where: string): Why => {
  if (status === 401)
    return {
      _tag: 'CredentialsRefused',
      because: `the API server${where} does not accept the credentials (401): they have expired, were revoked, or are those of another cluster`,
      fix: `${again}; a preview would take the cluster for unreachable`,
    }
  if (status === 403)
    return {
      _tag: 'AccessRefused',
      because: `the API server${where} does not let this user even see its version (403)`,
      fix: 'have somebody bind the user, or its group, to the ClusterRole system:discovery and to what it is to do',
    }
  return {
    _tag: 'UnexpectedAnswer',
    because: `what answers${where} is no API server of Kubernetes, or is not well: ${status === 0 ? 'no version' : `HTTP ${status}`} for /version`,
    fix: 'check the address in the kubeconfig, and the health of the cluster',
  }
}

const nobody = (at: string): Finding => ({
  _tag: 'NoCredentials',
  severity: 'warning',
  at,
  because: 'the context of the kubeconfig has a user without credentials: the API server answers as to anybody',
  fix: again,
})

/** What the client cannot use; it quotes values of the kubeconfig, which may be a secret. */
const unusable = (error: unknown, secret: boolean): Why => ({
  _tag: 'KubeconfigBroken',
  because:
    secret || !(error instanceof Error)
      ? 'the kubeconfig cannot be used to connect'
      : `the kubeconfig cannot be used to connect: ${(error.message.split('\n')[0] ?? '').slice(0, 200)}`,
  fix: again,
})

const pluginOfSecret: Why = {
  _tag: 'CredentialPluginFailed',
  because: 'the program that the kubeconfig asks for credentials gives none',
  fix: 'log in with it in a shell, and see that it works without questions',
}

const tlsFix = (tag: string, fix: string): string =>
  tag === 'CertificateNotTrusted'
    ? 'the kubeconfig is older than the cluster, or of another one: write it again with the tool of the cluster, so that certificate-authority-data fits'
    : fix
