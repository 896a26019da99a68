import type { Finding, Surroundings } from '@konductor/interfaces'
import { checkManifest } from '../checks/check-manifests.ts'
import { manifestOf } from '../checks/manifest.ts'
import type { Companion } from '../objects/companion.ts'
import { companions } from '../objects/companions.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import { whereabouts } from '../objects/whereabouts.ts'
import type { KubernetesUnit } from '../units.ts'
import { cachedManifests } from './cached-manifests.ts'
import { sourceKey, sourceWords, type ManifestSource } from './manifest-source.ts'
import type { ManifestsUnit } from './manifests.units.ts'
import { placedManifests, type PlacedManifest } from './placed-manifests.ts'

type Draft = Omit<Finding, 'severity'>

const problem = (at: string, _tag: string, because: string, fix: string): Finding => ({
  _tag,
  severity: 'problem',
  at,
  because,
  fix,
})

const command =
  'konductor versions fetch <project>, and commit .konductor/cache/manifests or run it before each deployment'

/** What is wrong with the manifests of clusters: not fetched, or refused by Kubernetes. */
export const inspectManifests = (units: readonly KubernetesUnit[], surroundings: Surroundings): readonly Finding[] => {
  const seen = new Set<string>()
  const judge = judging()
  return units
    .flatMap((unit) => (unit.kind === 'manifests' ? inspectOne(unit, units, surroundings, judge) : []))
    .filter((finding) => {
      // Clusters that have their settings from the same place share what is wrong with it.
      const key = JSON.stringify(finding)
      return !seen.has(key) && seen.add(key)
    })
}

/** What was read from the cache, placed and judged. */
interface Judged {
  readonly placed: readonly PlacedManifest[]
  readonly wrong: readonly Finding[]
}

type Judge = (root: string, at: string, source: ManifestSource, namespace: string) => Judged | 'missing' | 'changed'

/** Reads and judges each set once, whatever the number of clusters that it is put on. */
const judging = (): Judge => {
  const known = new Map<string, ReturnType<Judge>>()
  return (root, at, source, namespace) => {
    const key = JSON.stringify([at, sourceKey(source), namespace])
    const before = known.get(key)
    if (before !== undefined) return before
    const cached = cachedManifests(root, source)
    const placed = cached.state === 'found' ? placedManifests(cached.set.objects, namespace) : []
    const judged = cached.state === 'found' ? { placed, wrong: wrongObjects(at, placed) } : cached.state
    known.set(key, judged)
    return judged
  }
}

const inspectOne = (
  { id, at, settings, needs }: ManifestsUnit,
  all: readonly KubernetesUnit[],
  { root, fetching }: Surroundings,
  judge: Judge,
): readonly Finding[] => {
  const { source, namespace } = settings
  if (source === undefined)
    return [
      problem(
        `${at}.commit`,
        'IncompleteVersionControl',
        'a commit is named, and no repository that it is of',
        'add repo beside it',
      ),
    ]
  const refused = refusedAddress(source)
  if (refused !== undefined) return [{ severity: 'problem', at: `${at}.repo`, ...refused }]
  if (fetching === true) return []
  const judged = judge(root, at, source, namespace)
  const notFetched = (because: string): Finding => problem(`${at}.commit`, 'ManifestsNotFetched', because, command)
  if (judged === 'changed')
    return [notFetched(`the manifests of ${sourceWords(source)} in the cache were changed since they were fetched`)]
  if (judged === 'missing') {
    const because = `the manifests of ${sourceWords(source)} were not fetched, and no run fetches anything`
    return [{ ...notFetched(because), lackedBy: id }]
  }
  return [...madeTwice(at, judged.placed, madeOn(needs.cluster.unit, all)), ...judged.wrong]
}

/** An address that git would take for something else, or whose answers anybody on the way could read and change. */
const refusedAddress = ({ repo }: ManifestSource): Pick<Draft, '_tag' | 'because' | 'fix'> | undefined =>
  /^(https:\/\/|ssh:\/\/|file:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(repo) ||
  /^[\w.-]+@[\w.-]+:(?!\/\/)/.test(repo)
    ? undefined
    : {
        _tag: 'Malformed',
        because: 'manifests are fetched from https://…, ssh://…, user@host:path or file://…, and this is none of them',
        fix: 'write the address so',
      }

const where = ({ from: { file, line } }: PlacedManifest): string => `${file}:${line}`

/** Objects that the stack makes itself. */
const madeTwice = (
  at: string,
  placed: readonly PlacedManifest[],
  own: ReadonlyMap<string, string>,
): readonly Finding[] =>
  placed.flatMap((each) => {
    const other = own.get(objectKey(each.kind, each.namespace, each.from.name))
    return other === undefined
      ? []
      : [
          problem(
            at,
            each.kind === 'Namespace' ? 'SameNamespace' : 'SameObject',
            `${where(each)}: the ${each.kind} ${each.from.name} is made by ${other}, too`,
            'keep one of the two',
          ),
        ]
  })

const objectKey = (kind: string, namespace: string | undefined, name: string): string =>
  JSON.stringify([kind.toLowerCase(), namespace ?? '', name])

/** What the stack itself makes on a cluster: the object → where it is written. */
const madeOn = (cluster: string, units: readonly KubernetesUnit[]): ReadonlyMap<string, string> =>
  new Map(
    units.flatMap((unit): readonly (readonly [string, string])[] => {
      const called = nameOnCluster(unit)
      if (called === undefined || whereabouts(unit).cluster !== cluster) return []
      return [{ kind: unit.kind, name: called.name }, ...companions(unit)].map(
        ({ kind, name, namespace = called.namespace }: Companion) => [objectKey(kind, namespace, name), unit.at],
      )
    }),
  )

/** What Kubernetes would refuse or mangle; what is only worth saying, a plan says. */
const wrongObjects = (at: string, placed: readonly PlacedManifest[]): readonly Finding[] => {
  const manifests = placed.flatMap((each) => {
    const manifest = manifestOf(each.object)
    return manifest === undefined ? [] : [{ each, manifest }]
  })
  const all = manifests.map(({ manifest }) => manifest)
  return manifests.flatMap(({ each, manifest }) =>
    checkManifest(manifest, all, each.from.name)
      .filter(({ severity }) => severity === 'problem')
      .map((found) => ({ ...found, at, because: `${where(each)}: ${found.at}: ${found.because}` })),
  )
}
