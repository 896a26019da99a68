import { basename, dirname } from 'node:path/posix'
import { isMap } from '../checks/place.ts'
import type { ManifestFault } from './manifest-fault.ts'
import type { ManifestObject } from './manifest-object.ts'
import type { ReadDocument } from './read-documents.ts'
import { isPlainSecret } from './plain-secret.ts'

/** The objects of some documents, and what is wrong with these. */
export interface Collected {
  readonly objects: readonly ManifestObject[]
  readonly faults: readonly ManifestFault[]
}

type Map = Readonly<Record<string, unknown>>

const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Whether a file is what kustomize starts from. */
export const isKustomization = (file: string): boolean => kustomizations.includes(basename(file))

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const problem = ({ file, line }: ReadDocument, _tag: string, because: string, fix: string): ManifestFault => ({
  _tag,
  severity: 'problem',
  where: `${file}:${line}`,
  because,
  fix,
})

/** The objects of documents, lists taken apart. */
export const collectObjects = (documents: readonly ReadDocument[]): Collected => {
  const charts = documents.filter(isChart).map(({ file }) => dirname(file))
  const inChart = (file: string): boolean =>
    charts.some((chart) => file.startsWith(`${chart === '.' ? '' : `${chart}/`}`))
  const each = documents.map((document) =>
    isChart(document)
      ? one(
          problem(
            document,
            'TemplateNotManifest',
            'this is a Helm chart: its templates are no manifests before Helm has filled them in',
            'keep what `helm template` makes of it in the repository, or name another path',
          ),
        )
      : inChart(document.file)
        ? nothing
        : objectsIn(document),
  )
  const objects = each.flatMap((found) => found.objects)
  return { objects, faults: [...each.flatMap(({ faults }) => faults), ...twice(objects)] }
}

const nothing: Collected = { objects: [], faults: [] }

const one = (fault: ManifestFault): Collected => ({ objects: [], faults: [fault] })

const isChart = ({ file, value }: ReadDocument): boolean =>
  /^Chart\.ya?ml$/.test(basename(file)) && isMap(value) && value['kind'] === undefined

const objectsIn = (document: ReadDocument): Collected => {
  const { value, file } = document
  if (!isMap(value)) return one(notOne(document, 'it is not a map'))
  const [apiVersion, kind] = [textOf(value['apiVersion']), textOf(value['kind'])]
  if (isKustomization(file) || apiVersion?.startsWith('kustomize.config.k8s.io/') === true)
    return one(
      problem(
        document,
        'NestedKustomization',
        'a kustomization stands below the folder: its parts would be made once as they are, and never as it makes them',
        'let versionControl.path name the folder of the kustomization that is meant',
      ),
    )
  if (apiVersion === undefined || kind === undefined)
    return one(notOne(document, `it has no ${apiVersion === undefined ? 'apiVersion' : 'kind'}`))
  const { items } = value
  if (/List$/.test(kind) && Array.isArray(items)) {
    const inside = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) }
    const all = items.map((item) => objectsIn({ ...document, value: isMap(item) ? { ...inside, ...item } : item }))
    return { objects: all.flatMap(({ objects }) => objects), faults: all.flatMap(({ faults }) => faults) }
  }
  if (isMap(value['sops']))
    return one(
      problem(
        document,
        'EncryptedManifest',
        'it is encrypted with sops, which nothing here opens',
        'leave it out of the folder, and give the secret through the configuration of the stack',
      ),
    )
  const metadata = isMap(value['metadata']) ? value['metadata'] : {}
  const name = textOf(metadata['name'])
  if (name === undefined)
    return one(
      problem(
        document,
        'ManifestUnnamed',
        metadata['generateName'] === undefined
          ? `the ${kind} has no metadata.name`
          : `the ${kind} has a generateName, so that every deployment would make another one`,
        'give it a metadata.name',
      ),
    )
  const namespace = textOf(metadata['namespace'])
  const object = {
    file,
    line: document.line,
    apiVersion,
    kind,
    name,
    ...(namespace === undefined ? {} : { namespace }),
  }
  return {
    objects: [{ ...object, object: asWritten(value, metadata) }],
    faults: isPlainSecret(apiVersion, kind, value)
      ? [
          {
            _tag: 'SecretInRepository',
            severity: 'warning',
            where: `${file}:${document.line}`,
            because: `the values of the Secret ${name} can be read by whoever reads the repository, and the copy of it here`,
            fix: 'move them to the configuration of the stack, encrypted, and change them',
          },
        ]
      : [],
  }
}

const notOne = (document: ReadDocument, why: string): ManifestFault =>
  problem(
    document,
    'NotAManifest',
    `this is no object of Kubernetes: ${why}`,
    'move it out of the folder, or correct it',
  )

/** What the API server writes and nobody asks for: `kubectl get -o yaml` shows it, and it would be a difference. */
const ofTheServer = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid']

/** The whole object as kubectl last applied it: of a Secret all values, where nothing would hide them. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

const asWritten = (value: Map, metadata: Map): Map => {
  const { status: _, ...rest } = value
  const own = without(metadata, ofTheServer)
  const { annotations, ...others } = own
  if (!isMap(annotations) || !Object.hasOwn(annotations, lastApplied)) return { ...rest, metadata: own }
  const left = without(annotations, [lastApplied])
  return { ...rest, metadata: { ...others, ...(Object.keys(left).length === 0 ? {} : { annotations: left }) } }
}

const without = (map: Map, keys: readonly string[]): Map =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)))

/** Objects that stand there twice, whatever the version of their API. */
const twice = (objects: readonly ManifestObject[]): readonly ManifestFault[] => {
  const seen = new Map<string, ManifestObject>()
  return objects.flatMap((object): readonly ManifestFault[] => {
    const { apiVersion, kind, name, namespace, file, line } = object
    const key = JSON.stringify([apiVersion.replace(/\/?[^/]*$/, ''), kind, namespace, name])
    const other = seen.get(key)
    if (other === undefined) {
      seen.set(key, object)
      return []
    }
    return [
      {
        _tag: 'SameManifest',
        severity: 'problem',
        where: `${file}:${line}`,
        because: `the ${kind} ${name} stands at ${other.file}:${other.line}, too`,
        fix: 'keep one',
      },
    ]
  })
}
