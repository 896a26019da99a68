import type { WorkloadPort } from '../capabilities.ts'
import { byName } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'

/** The ports of all containers that go on, by name. */
export const podPorts = ({ containers, initContainers = [] }: PodArgs): Readonly<Record<string, WorkloadPort>> =>
  Object.fromEntries(
    [...initContainers.filter(({ sidecar }) => sidecar === true), ...byName(containers).map(([, own]) => own)].flatMap(
      ({ ports }) =>
        byName(ports).map(([name, written]): readonly [string, WorkloadPort] => {
          const { port, protocol = 'TCP' } = typeof written === 'number' ? { port: written } : written
          return [name, { port, protocol }]
        }),
    ),
  )
