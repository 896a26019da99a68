import type { Finding } from '@konductor/interfaces'
import type { Fault } from './check.ts'
import { checks } from './checks.ts'
import { isOf, type Manifest } from './manifest.ts'
import { formatPath } from './place.ts'

/** What is wrong with one of several objects; `name` is what the user knows it by. */
export const checkManifest = (manifest: Manifest, all: readonly Manifest[], name: string): readonly Finding[] =>
  checks
    .filter(({ kinds }) => kinds === undefined || isOf(manifest, kinds))
    .flatMap((check) => {
      const { _tag, severity, fix } = check
      return check.find(manifest, all).map((found: Fault) => ({
        _tag,
        severity,
        at: `${manifest.kind} ${name}: ${formatPath(found.path)}`,
        because: found.because,
        fix: found.fix ?? fix,
      }))
    })
