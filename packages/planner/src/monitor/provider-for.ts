import type { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import { packageOf } from '../graph/urn.ts'
import type { Run } from './run.ts'

/** The provider that a request or its parent names for the type's package; empty where neither does. */
export const namedProvider = (
  run: Run,
  own: string,
  providers: ReadonlyMap<string, string>,
  parent: string,
  name: string,
): string => (own !== '' ? own : (providers.get(name) ?? run.graph.get(parent)?.providers.get(name) ?? ''))

/** The same for a resource about to be registered. */
export const providerFor = (run: Run, request: RegisterResourceRequest): string =>
  namedProvider(
    run,
    request.getProvider(),
    new Map(request.getProvidersMap().entries()),
    request.getParent(),
    packageOf(request.getType()),
  )
