import {
  Acknowledgements,
  named,
  optional,
  text,
  unitReference,
  type Fault,
  type WrittenReference,
} from '@konductor/core/config'
import { ClusterSelection } from '../cluster/placement.ts'
import { annotationsFaults } from '../core/annotations-faults.ts'
import { namespaceName } from '../core/namespace-name.ts'
import { labelValue, metadataKey, ownLabelKey } from '../labels/label-rules.ts'
import { overrideFaults, type Overridden } from './override-faults.ts'

const acknowledge = (example: { readonly control: string; readonly reason: string }) =>
  optional(Acknowledgements, 'What is opened on purpose, why, who answers for it and until when.', {
    example: [{ ...example, owner: 'platform-team', expires: '2027-03-01' }],
  })

/**
 * What every object takes beside its own settings, but for `name`, whose limits are its kind's; of objects that have
 * nothing to open.
 *
 * @param what The object in words: `claim`.
 */
export const metadataProperties = (what: string) => ({
  labels: optional(named(labelValue(), ownLabelKey), `Labels of the ${what}.`, { example: { team: 'shop' } }),
  annotations: optional(named(text({ empty: true }), metadataKey), `Annotations of the ${what}.`),
})

/** The same of objects that have something to open, with an example of a reason for that. */
export const objectProperties = (what: string, example: { readonly control: string; readonly reason: string }) => ({
  ...metadataProperties(what),
  acknowledge: acknowledge(example),
})

/** Where an object goes that is in no namespace. */
export const clusterProperties = () => ({
  clusters: optional(
    ClusterSelection,
    'The clusters it is on: names, or labels they all carry. Left out: the one cluster there is.',
    { example: ['dev'] },
  ),
})

/** Where an object goes that is in a namespace. */
export const namespaceProperties = () => ({
  clusters: optional(
    ClusterSelection,
    'The clusters it is on: names, or labels they all carry. Left out: those that its namespace is on, else the one cluster there is.',
    { example: ['dev'] },
  ),
  namespace: optional(
    unitReference({ expected: 'the key of a namespace under kubernetes.resources.namespaces' }),
    'Namespace that this stack makes. Left out, with existingNamespace too: the namespace of the cluster.',
    { example: 'shop' },
  ),
  existingNamespace: optional(namespaceName(), 'Namespace that is on the clusters already.'),
})

interface Written extends Overridden {
  readonly clusters?: ClusterSelection
  readonly annotations?: Readonly<Record<string, string>>
  readonly namespace?: WrittenReference
  readonly existingNamespace?: string
  readonly formerly?: string
  readonly name?: string
}

/** What does not fit together in the settings that objects share, each check for itself. */
export const objectChecks: readonly ((config: Written) => readonly Fault[])[] = [
  ({ annotations }) => annotationsFaults(annotations),
  (config) => overrideFaults(config),
  // Another name is another object to Kubernetes: it would be deleted under the old one, with everything in it.
  ({ formerly, name }) =>
    formerly === undefined || name !== undefined
      ? []
      : [
          {
            _tag: 'NameNotKept',
            because: 'without a name of its own it is called by its key on the clusters too, and would be replaced',
            fix: `add name: ${formerly}, and leave it there for good; or take formerly out to have another object`,
            below: ['formerly'],
          },
        ],
  ({ namespace, existingNamespace }) =>
    namespace === undefined || existingNamespace === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: 'namespace and existingNamespace are two places for one object',
            fix: 'keep one',
            below: ['existingNamespace'],
          },
        ],
  ({ clusters }) =>
    Array.isArray(clusters)
      ? clusters.flatMap((name: string, index: number, all: readonly string[]) =>
          all.indexOf(name) === index
            ? []
            : [
                {
                  _tag: 'NamedTwice',
                  because: `${name} is named twice`,
                  fix: 'name it once',
                  below: ['clusters', index],
                },
              ],
        )
      : [],
]
