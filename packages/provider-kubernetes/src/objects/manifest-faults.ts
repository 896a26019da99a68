import type { Fault } from '@konductor/core/config'
import type { Check } from '../checks/check.ts'
import { isOf, manifestOf } from '../checks/manifest.ts'
import { foundOnce } from './found-once.ts'

type Path = readonly (string | number)[]

/**
 * What the checks of objects say of one that is made from an entry, at the settings that it comes from: so that a
 * mistake is told where it was written, and by one rule.
 *
 * @param placeOf The setting that a field is made from; nothing where no setting decides it, of which nothing is said.
 * @default the same path
 */
export const manifestFaults = (
  object: object,
  checks: readonly Check[],
  placeOf: (path: Path) => Path | undefined = (path) => path,
): readonly Fault[] => {
  const manifest = manifestOf(object)
  if (manifest === undefined) return []
  const found = foundOnce(manifest)
  return checks
    .filter(({ kinds }) => kinds === undefined || isOf(manifest, kinds))
    .flatMap((check) =>
      found(check).flatMap(({ path, because, fix }) => {
        const below = placeOf(path)
        return below === undefined ? [] : [{ _tag: check._tag, because, fix: fix ?? check.fix, below }]
      }),
    )
}
