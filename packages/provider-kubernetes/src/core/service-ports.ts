import type { Workload } from '../capabilities.ts'
import type { ServiceArgs, ServicePortArgs } from './service-args.ts'
import { portArgs } from './service-spec.ts'

/** The ports of a service: those that are written, else all that its pods name; each leads to the one of its name. */
export const servicePorts = (
  written: ServiceArgs['ports'],
  workload: Pick<Workload, 'ports'> | undefined,
): Readonly<Record<string, ServicePortArgs>> =>
  Object.fromEntries(
    Object.entries<number | ServicePortArgs>(written ?? workload?.ports ?? {}).map(([name, each]) => {
      const port = portArgs(each)
      const there = workload?.ports ?? {}
      const target = port.target ?? (Object.hasOwn(there, name) ? name : undefined)
      const protocol = port.protocol ?? (typeof target === 'string' ? there[target]?.protocol : undefined)
      return [
        name,
        {
          ...port,
          ...(target === undefined ? {} : { target }),
          ...(protocol === undefined ? {} : { protocol }),
        },
      ]
    }),
  )
