import { identifierText, isSecret, isUnknown, type Identifier } from '@konductor/core/config'
import type { Finding, Outcome, Surroundings, UnitOf } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { clusterIdentifier } from './cluster-identifier.ts'
import type { ClusterSource } from './cluster.config.ts'
import type { Connection } from './connection.ts'
import { serviceAccountToken } from './in-cluster.ts'
import type { KubeconfigFault } from './kubeconfig.ts'
import { isOnPath } from './on-path.ts'
import { readConnection } from './read-connection.ts'
import { sameIdentity } from './same-identity.ts'
import { sameServer } from './same-server.ts'
import { tokenPrograms } from './token-programs.ts'
import { unreachableMeansGone } from './unreachable-means-gone.ts'

type ClusterUnit = UnitOf<'cluster', KubernetesCatalogue['cluster']>

const keyOf: Readonly<Record<ClusterSource['_tag'], string>> = {
  content: '.kubeconfig',
  file: '.kubeconfigFile',
  context: '.context',
  inCluster: '.inCluster',
  access: '.from',
}

/**
 * What the machine lacks for the clusters, and clusters that would be taken for one another.
 *
 * In a plan, what only the machine lacks is a warning. Elsewhere what is not there fails its own cluster: a context, a
 * kubeconfig, a certificate's file, the pod. What is there and wrong ends the run: a kubeconfig that cannot be used or
 * does not say which cluster is meant, another cluster than expected, two of one identity; and so does all of a
 * kubeconfig that is configuration itself.
 */
export const inspectClusters = (clusters: readonly ClusterUnit[], surroundings: Surroundings): readonly Finding[] => {
  const seen = clusters.map((unit) => ({ unit, connection: readConnection(unit.settings.source, surroundings) }))
  const told = seen.map(({ unit, connection }) => ({
    unit,
    connection: connection?._tag === 'Right' ? connection.right : undefined,
    identifier: identifierIn(unit, connection),
  }))
  return [
    ...seen.flatMap(({ unit, connection }) => inspectOne(unit, connection, surroundings)),
    ...sameIdentity(told),
    ...sameServer(told),
    ...unreachableMeansGone(clusters, surroundings),
  ]
}

type Read = Outcome<readonly KubeconfigFault[], Connection> | undefined

const inspectOne = (unit: ClusterUnit, connection: Read, surroundings: Surroundings): readonly Finding[] => {
  const { source, expect } = unit.settings
  const secret = source._tag === 'content'
  const at = source._tag === 'context' && !source.written ? unit.at : `${unit.at}${keyOf[source._tag]}`
  const chosenAt = 'written' in source && source.written ? `${unit.at}.context` : at
  const lacking = surroundings.planned && !secret ? 'warning' : 'problem'
  const finding = (
    severity: Finding['severity'],
    { _tag, lack, because, detail, fix, plainFix }: KubeconfigFault,
  ): Finding => ({
    _tag,
    severity,
    ...(lack === undefined || secret ? {} : { lackedBy: unit.id }),
    at: _tag === 'ContextMissing' ? chosenAt : at,
    because: secret || detail === undefined ? because : `${because}: ${detail}`,
    // A fix may name a context that is nearly the one wanted.
    fix: secret && detail !== undefined ? (plainFix ?? 'check the kubeconfig') : fix,
  })
  if (source._tag === 'inCluster') {
    return existsSync(serviceAccountToken)
      ? []
      : [
          finding(lacking, {
            _tag: 'NotInCluster',
            lack: true,
            because: 'the program does not run in a cluster: there is no service account token',
            fix: 'run it in a pod, or name a context',
          }),
        ]
  }
  if (connection === undefined) return []
  if (connection._tag === 'Left') return connection.left.map((fault) => finding(lacking, fault))
  const { server, clusterName, command, authorityFile, unverified } = connection.right
  const differs = [
    ...(isOther(expect?.server, server, address) ? [`server ${String(expect?.server)}`] : []),
    ...(isOther(expect?.clusterName, clusterName) ? [`cluster ${String(expect?.clusterName)}`] : []),
  ]
  return [
    ...(differs.length === 0
      ? []
      : [
          finding(lacking, {
            _tag: 'UnexpectedCluster',
            because: `expected ${differs.join(' and ')}, and the kubeconfig leads to another`,
            detail: `server ${unlessSecret(expect?.server, server)}, cluster ${unlessSecret(expect?.clusterName, clusterName)}`,
            fix: 'use the right kubeconfig, or correct expect',
          }),
        ]),
    ...(authorityFile !== undefined && isAbsolute(authorityFile) && !existsSync(authorityFile)
      ? [
          finding(lacking, {
            _tag: 'KubeconfigBroken',
            lack: true,
            because: 'the certificate-authority file of the kubeconfig is not there',
            detail: authorityFile,
            fix: 'log in to the cluster with its own tool',
          }),
        ]
      : []),
    ...(command !== undefined && !isOnPath(command, surroundings.env)
      ? [
          finding('warning', {
            _tag: 'CredentialPluginMissing',
            because: `the program that the kubeconfig asks for a token is not on PATH${tokenPrograms.has(command) ? `: ${command}` : ''}`,
            ...(tokenPrograms.has(command) ? {} : { detail: command }),
            fix: 'install it where Pulumi runs',
            plainFix: 'install what exec.command of its user names, where Pulumi runs',
          }),
        ]
      : []),
    ...(unverified || server.startsWith('http:')
      ? [
          finding('warning', {
            _tag: 'ServerNotVerified',
            because:
              'the kubeconfig does not verify the server, so that anybody between can read and change everything',
            fix: 'give the certificate-authority of the cluster',
          }),
        ]
      : []),
  ]
}

/** What is encrypted and not known here is not compared. */
const isOther = (
  expected: Identifier | undefined,
  found: string,
  plain: (text: string) => string = (text) => text,
): boolean => expected !== undefined && !isUnknown(expected) && plain(identifierText(expected)) !== plain(found)

/** One spelling of an address: `https://a` and `https://A:443/` are one. */
const address = (text: string): string => (URL.canParse(text) ? new URL(text).href : text)

/** What was found may be what was encrypted. */
const unlessSecret = (expected: Identifier | undefined, found: string): string =>
  isSecret(expected) ? String(expected) : found

/** Nobody wrote the context's name here, so it is said where it comes from. */
const identifierIn = ({ settings }: ClusterUnit, connection: Read): string | undefined =>
  settings.identifier ??
  (connection?._tag === 'Right' ? clusterIdentifier(connection.right.server, connection.right.clusterName) : undefined)
