import type { Input } from '@pulumi/pulumi'
import { selectorLabels, standardLabels } from '../objects/standard-labels.ts'
import type { ApplicationArgs } from './application-args.ts'

const prefix = 'app.kubernetes.io'

/** The labels that Kubernetes recommends, of every object of an application; the user's own win, but for the name. */
export const applicationLabels = (
  name: string,
  { image, component, partOf, version, labels }: ApplicationArgs,
): Readonly<Record<string, Input<string>>> => ({
  ...standardLabels(name, image),
  ...(component === undefined ? {} : { [`${prefix}/component`]: component }),
  ...(partOf === undefined ? {} : { [`${prefix}/part-of`]: partOf }),
  ...(version === undefined ? {} : { [`${prefix}/version`]: version }),
  ...labels,
  // By it the pods are found, and the service whose metrics are collected.
  ...selectorLabels(name),
})

/** The label of the service whose metrics are collected: a stateful set has another service beside it. */
export const metricsLabel = { 'konductor.dev/metrics': 'true' } as const

type Texts = Readonly<Record<string, Input<string>>>

/** Metadata of the objects of an application, each with what is said of it beside. */
export const metaOf =
  (name: string, args: ApplicationArgs) =>
  (more: { readonly annotations?: Texts | undefined; readonly labels?: Texts | undefined } = {}) => ({
    name,
    namespace: args.namespace,
    labels: { ...applicationLabels(name, args), ...more.labels },
    annotations: { ...args.annotations, ...more.annotations },
  })
