import type { Path } from '@konductor/core/config'
import type { VolumeArgs } from './file-args.ts'
import { byName } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'
import { inContainers } from './pod-rule.ts'

/** Whom a token is for that the API server takes, by the names that clusters give themselves. */
const ofApiServer = /^(https?:\/\/)?(kubernetes(\.default(\.svc(\..+)?)?)?\/?|k3s|api)$/i

/** Where pods have a token for the API server by another name. */
export const tokensForApiServer = (pod: PodArgs): readonly Path[] => {
  const found = (volumes: Readonly<Record<string, VolumeArgs>> | undefined, below: string): readonly Path[] =>
    byName(volumes).flatMap(([name, { token }]) =>
      token !== undefined && ofApiServer.test(token.audience) ? [[below, name, 'token', 'audience']] : [],
    )
  return [...found(pod.volumes, 'volumes'), ...inContainers(({ files }) => found(files, 'files'))(pod)]
}
