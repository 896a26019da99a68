import { fault, quoted, type Check } from './check.ts'
import { isOf } from './manifest.ts'
import { at, hidesAnything, items, text } from './place.ts'
import { containersOf, podKinds, podOf } from './pods.ts'

/** Mounts of volumes that are not there. */
export const mountWithoutVolume: Check = {
  _tag: 'MountWithoutVolume',
  severity: 'problem',
  means: 'A container mounts a volume that its pod does not have',
  fix: 'add the volume to the pod, or correct the name',
  kinds: podKinds,
  find: (manifest) => {
    const spec = podOf(manifest)?.spec
    if (spec === undefined) return []
    const volumes = at(spec, 'volumes')
    const claims = at(manifest.root, 'spec', 'volumeClaimTemplates')
    const hasClaims = isOf(manifest, ['apps/StatefulSet'])
    const named = [
      ...items(volumes).map((each) => at(each, 'name')),
      ...(hasClaims ? items(claims).map((each) => at(each, 'metadata', 'name')) : []),
    ]
    if (hidesAnything(volumes) || named.some(hidesAnything) || (hasClaims && hidesAnything(claims))) return []
    const names = new Set(named.map(text))
    return containersOf(manifest).flatMap((container) =>
      items(at(container, 'volumeMounts')).flatMap((mount) => {
        const name = text(at(mount, 'name'))
        if (name === undefined || names.has(name)) return []
        return [fault(at(mount, 'name'), `the pod has no volume ${quoted(name)}`)]
      }),
    )
  },
}

/** Volumes that nobody mounts. */
export const unusedVolume: Check = {
  _tag: 'UnusedVolume',
  severity: 'warning',
  means: 'No container mounts a volume of its pod',
  fix: 'mount it, or remove it',
  kinds: podKinds,
  find: (manifest) => {
    const spec = podOf(manifest)?.spec
    if (spec === undefined) return []
    const lists = containersOf(manifest).flatMap((container) => [
      at(container, 'volumeMounts'),
      at(container, 'volumeDevices'),
    ])
    const used = lists.flatMap(items).map((mount) => at(mount, 'name'))
    const hidden = [at(spec, 'containers'), at(spec, 'initContainers'), ...lists, ...used].some(hidesAnything)
    if (hidden) return []
    const names = new Set(used.map(text))
    return items(at(spec, 'volumes')).flatMap((volume) => {
      const name = text(at(volume, 'name'))
      return name === undefined || names.has(name) ? [] : [fault(volume, `no container mounts ${quoted(name)}`)]
    })
  },
}
