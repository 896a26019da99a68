import { referTo, type WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { applicationsAt } from '../application/application-name.ts'
import type { Service } from '../capabilities.ts'
import { referToObject } from '../objects/object-references.ts'
import { namesBackend, type WrittenBackend, type WrittenBackends } from './backend.config.ts'
import { usualPort } from './exposed-path.ts'
import type { IngressArgs, IngressPathArgs } from './ingress-args.ts'
import type { Backend } from './ingress-spec.ts'

/** Whatever names a service, always in one order: the whole, then its paths. */
const named = (own: WrittenBackends): readonly { readonly backend: WrittenBackend; readonly below: string }[] => [
  { backend: own, below: '' },
  ...(Array.isArray(own.paths)
    ? own.paths.flatMap((path: string | WrittenBackend, index) =>
        typeof path === 'string' ? [] : [{ backend: path, below: `.paths[${index}]` }],
      )
    : []),
]

const references = <C extends string>(
  own: WrittenBackends,
  key: 'service' | 'application',
  refer: (written: WrittenReference, below: string) => Reference<C>,
): readonly Reference<C>[] =>
  named(own).flatMap(({ backend, below }) => {
    const written = backend[key]
    return written === undefined ? [] : [refer(written, `${below}.${key}`)]
  })

/** The services that are named by key, in the order in which they are written. */
export const servicesOf = (
  own: WrittenBackends,
  cluster: string,
  at: string,
): readonly Reference<'kubernetes.service'>[] =>
  references(own, 'service', (written, below) =>
    referToObject(written, 'kubernetes.service', 'services', cluster, `${at}${below}`),
  )

/** The same of applications. */
export const applicationsOf = (
  own: WrittenBackends,
  cluster: string,
  at: string,
): readonly Reference<'kubernetes.application'>[] =>
  references(own, 'application', (written, below) =>
    referTo(written, 'kubernetes.application', `${at}${below}`, (key) => `${applicationsAt}.${key}@${cluster}`),
  )

/** The services that references lead to, in the order in which they are written. */
export interface ResolvedBackends {
  readonly services: readonly { readonly name: Input<string>; readonly ports?: Service['ports'] }[]
  readonly applications: readonly { readonly service?: Input<string>; readonly ports?: Service['ports'] }[]
}

/** Where an ingress leads to, with what its references mean: they stand in the order in which they are written. */
export const resolvedBackends = (
  { paths, ...own }: WrittenBackends,
  resolved: ResolvedBackends,
): Pick<IngressArgs, 'service' | 'port' | 'paths'> => {
  const [services, applications] = [[...resolved.services], [...resolved.applications]]
  const backendOf = (written: WrittenBackend): Partial<Backend<Input<string>>> => {
    const { service, application, existingService, port } = written
    if (!namesBackend(written)) return port === undefined ? {} : { port }
    const made = service !== undefined ? services.shift() : undefined
    const other = application !== undefined ? applications.shift() : undefined
    const there = made ?? other
    const name = made?.name ?? other?.service ?? existingService
    const usual = port ?? usualPort(Object.keys(there?.ports ?? {}))
    return { ...(name === undefined ? {} : { service: name }), ...(usual === undefined ? {} : { port: usual }) }
  }
  const whole = backendOf(own)
  if (paths === undefined || typeof paths === 'string') return { ...whole, ...(paths === undefined ? {} : { paths }) }
  return {
    ...whole,
    paths: paths.map((each): string | IngressPathArgs => {
      if (typeof each === 'string') return each
      const { path, pathType } = each
      return { path, ...(pathType === undefined ? {} : { pathType }), ...backendOf(each) }
    }),
  }
}
