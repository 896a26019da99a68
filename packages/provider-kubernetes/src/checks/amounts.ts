import { amountOf } from '../core/amount.ts'
import { fault, quoted, type Check, type Fault } from './check.ts'
import { isOf, type Manifest } from './manifest.ts'
import { at, entries, isSeen, items, text, type Place } from './place.ts'
import { containersOf, podOf } from './pods.ts'

const pattern = /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/

const isQuantity = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && pattern.test(value))

const claimsOf = (manifest: Manifest): readonly Place[] =>
  isOf(manifest, ['PersistentVolumeClaim'])
    ? [at(manifest.root, 'spec')]
    : isOf(manifest, ['apps/StatefulSet'])
      ? items(at(manifest.root, 'spec', 'volumeClaimTemplates')).map((each) => at(each, 'spec'))
      : []

/** Requests and limits of an object, each with where it stands. */
const resourcesOf = (manifest: Manifest): readonly Place[] =>
  [...containersOf(manifest), ...claimsOf(manifest)].map((each) => at(each, 'resources'))

const maps = (manifest: Manifest): readonly Place[] => {
  const { root } = manifest
  const spec = podOf(manifest)?.spec
  return [
    ...resourcesOf(manifest).flatMap((each) => [at(each, 'limits'), at(each, 'requests')]),
    ...(spec === undefined ? [] : [at(spec, 'overhead')]),
    ...(isOf(manifest, ['ResourceQuota']) ? [at(root, 'spec', 'hard')] : []),
    ...(isOf(manifest, ['PersistentVolume']) ? [at(root, 'spec', 'capacity')] : []),
    ...(isOf(manifest, ['LimitRange'])
      ? items(at(root, 'spec', 'limits')).flatMap((each) =>
          ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'].map((key) => at(each, key)),
        )
      : []),
  ]
}

const singles = (manifest: Manifest): readonly Place[] => {
  const spec = podOf(manifest)?.spec
  return spec === undefined ? [] : items(at(spec, 'volumes')).map((volume) => at(volume, 'emptyDir', 'sizeLimit'))
}

/** Amounts that Kubernetes cannot read. */
export const badQuantity: Check = {
  _tag: 'BadQuantity',
  severity: 'problem',
  means: 'An amount of an object cannot be read, or is less than nothing',
  fix: 'write it as `500m`, `2Gi` or `10`',
  find: (manifest) =>
    [...maps(manifest).flatMap((map) => entries(map).map(([, place]) => place)), ...singles(manifest)].flatMap(
      (place) => {
        if (!isSeen(place)) return []
        if (!isQuantity(place.value)) return [fault(place, `${quoted(place.value)} is no quantity such as 500m or 2Gi`)]
        return String(place.value).startsWith('-') ? [fault(place, `${quoted(place.value)} is less than nothing`)] : []
      },
    ),
}

const plain = (value: string | number): number => amountOf(String(value).replace(/^\+/, ''))

/** Requests of more than the limit. */
export const requestAboveLimit: Check = {
  _tag: 'RequestAboveLimit',
  severity: 'problem',
  means: 'A container requests more of something than its limit',
  fix: 'lower the request, or raise the limit',
  find: (manifest) =>
    resourcesOf(manifest).flatMap((each) =>
      entries(at(each, 'requests')).flatMap(([name, request]): readonly Fault[] => {
        const limit = at(each, 'limits', name)
        if (!isQuantity(request.value) || !isQuantity(limit.value) || plain(request.value) <= plain(limit.value))
          return []
        return [fault(request, `${quoted(request.value)} is more than the limit, ${quoted(limit.value)}`)]
      }),
    ),
}

const modes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']

/** Claims that Kubernetes refuses. */
export const badClaim: Check = {
  _tag: 'BadClaim',
  severity: 'problem',
  means: 'A claim of storage says not how much, or not by whom it may be mounted',
  fix: 'set `resources.requests.storage` and `accessModes`',
  kinds: ['PersistentVolumeClaim', 'apps/StatefulSet'],
  find: (manifest) =>
    claimsOf(manifest).flatMap((spec) => {
      const storage = at(spec, 'resources', 'requests', 'storage')
      const access = at(spec, 'accessModes')
      return [
        ...(storage.value === undefined || storage.value === null ? [fault(storage, 'Kubernetes requires it')] : []),
        ...(access.value === undefined || (Array.isArray(access.value) && access.value.length === 0)
          ? [fault(access, 'Kubernetes requires at least one')]
          : []),
        ...items(access).flatMap((mode) => {
          const name = text(mode)
          return name === undefined || modes.includes(name)
            ? []
            : [fault(mode, `${quoted(name)} is none of ${modes.join(', ')}`, 'write one of them')]
        }),
        ...(items(access).length > 1 && items(access).some((mode) => text(mode) === 'ReadWriteOncePod')
          ? [fault(access, 'ReadWriteOncePod stands alone', 'keep it alone, or take it out')]
          : []),
      ]
    }),
}
