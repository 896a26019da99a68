import { closed, list, named, optional, text, type Fault, type TypeOf } from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
import { labelValue, metadataKey } from '../labels/label-rules.ts'
import { objectReference } from '../objects/object-references.ts'
import { workloadProperties } from '../objects/workload-reference.config.ts'
import { onlyWith } from '../pods/source-faults.ts'

const network = () => text({ expected: 'a network such as 10.0.0.0/16' })

const workloads = Object.keys(workloadProperties)
const ofPods = [...workloads, 'pods', 'namespace', 'existingNamespace', 'namespaces']

/** Who is at the other end. */
export const Peer = closed(
  {
    ...workloadProperties,
    pods: optional(named(labelValue(), metadataKey), 'Labels of pods.', { example: { app: 'web' } }),
    namespace: optional(
      objectReference('namespaces', 'namespace'),
      'Namespace of the pods that this stack makes, by key. Left out: that of the policy.',
      { example: 'gateway' },
    ),
    existingNamespace: optional(namespaceName(), 'Namespace of the pods that is on the clusters already.'),
    namespaces: optional(named(labelValue(), metadataKey), 'Labels of the namespaces of the pods; empty for all.'),
    cidr: optional(network(), 'A network outside of the cluster, in place of pods.', { example: '10.0.0.0/16' }),
    except: optional(list(network(), { min: 1 }), 'Parts of the network that are left out.'),
  },
  (peer) => peerFaults(peer),
)
export type Peer = TypeOf<typeof Peer>

const has = (peer: object, key: string): boolean => (Reflect.get(peer, key) ?? undefined) !== undefined

const peerFaults = (peer: object): readonly Fault[] => {
  const given = ofPods.filter((key) => has(peer, key))
  const contradiction = (key: string, because: string): Fault => ({
    _tag: 'Contradiction',
    because,
    fix: 'keep one, and write another peer for the other',
    below: [key],
  })
  if (has(peer, 'cidr')) {
    return given.map((key) => contradiction(key, `a peer is a network or pods, not both: it says cidr and ${key}`))
  }
  const [workload, second] = [...workloads, 'pods'].filter((key) => has(peer, key))
  const [place, other] = ['namespace', 'existingNamespace', 'namespaces'].filter((key) => has(peer, key))
  return [
    ...(given.length === 0
      ? [
          {
            _tag: 'Missing',
            because: 'nothing says who it is',
            fix: 'add pods, namespace, deployment or cidr; anywhere: true on the rule means everybody',
          },
        ]
      : []),
    ...(second === undefined ? [] : [contradiction(second, `${workload} and ${second} both say which pods`)]),
    ...(other === undefined ? [] : [contradiction(other, `${place} and ${other} both say which namespaces`)]),
    ...(workload !== undefined && workload !== 'pods' && place !== undefined
      ? [contradiction(place, `${workload} says already which namespace its pods are in`)]
      : []),
    ...onlyWith(peer, 'except', ['cidr']),
  ]
}
