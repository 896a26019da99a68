import { all, type Input, type Output } from '@pulumi/pulumi/output.js'
import { createHash } from 'node:crypto'
import type { Claim, ConfigMap, Secret } from '../capabilities.ts'
import { podArgs, type NameOf } from './named-pod.ts'
import type { PodArgs } from './pod-args.ts'
import { podReferences, readAs, readsOf, type ReadKind } from './pod-references.ts'
import type { PodConfig } from './pod.config.ts'

/** What a workload's builder receives for its pods, beside the account that they run as. */
export interface ResolvedPod {
  readonly configMaps: readonly ConfigMap[]
  readonly secrets: readonly Secret[]
  readonly claims: readonly Claim[]
}

/** The pods of a unit as a component takes them. */
export const resolvedPod = (pod: PodConfig, resolved: ResolvedPod): PodArgs => {
  const answers = {
    configMap: answersOf(pod, 'configMap', resolved.configMaps),
    secret: answersOf(pod, 'secret', resolved.secrets),
    claim: answersOf(pod, 'claim', resolved.claims),
  }
  const nameOf: NameOf = (kind, written) => {
    const answer = answers[kind].get(readAs(written))
    // Core has answered every need before anything is built.
    if (answer === undefined) throw new Error(`nothing answers ${kind} ${readAs(written)}`)
    return answer.name
  }
  const rolling = podReferences(pod).filter(({ rolls }) => rolls)
  const checksums = (kind: 'configMap' | 'secret'): Readonly<Record<string, Input<string>>> => {
    const read = new Map(
      rolling.flatMap(({ kind: of, written }): readonly (readonly [string, Output<string>])[] => {
        const answer = of === kind ? answers[kind].get(readAs(written)) : undefined
        return answer === undefined ? [] : [[readAs(written), answer.checksum]]
      }),
    )
    return read.size === 0 ? {} : { digest: digestOf([...read.values()]) }
  }
  return {
    ...podArgs(pod, nameOf),
    checksums: { configMaps: checksums('configMap'), secrets: checksums('secret') },
  }
}

/** One digest of several, called by none of them: an entry that gets another key must not roll the pods. */
const digestOf = (checksums: readonly Output<string>[]): Output<string> =>
  all([...checksums]).apply((known) =>
    createHash('sha256')
      .update([...known].sort().join(' '))
      .digest('hex'),
  )

const answersOf = <A>(pod: PodConfig, kind: ReadKind, answers: readonly A[]): ReadonlyMap<string, A> =>
  new Map(
    readsOf(pod, kind).flatMap(({ written }, index): readonly (readonly [string, A])[] => {
      const answer = answers[index]
      return answer === undefined ? [] : [[readAs(written), answer]]
    }),
  )
