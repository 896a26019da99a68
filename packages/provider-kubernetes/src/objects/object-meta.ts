import type { ControlsByFramework } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { standardLabels } from './standard-labels.ts'
import { supportAnnotations, supportLabels } from '../labels/support-labels.ts'

type Texts = Readonly<Record<string, Input<string>>>

/** What every component takes that makes an object. */
export interface ObjectArgs {
  /** `metadata.name`. @default the logical name */
  readonly name?: string
  readonly labels?: Texts
  readonly annotations?: Texts
}

/** The same of an object in a namespace. */
export interface NamespacedArgs extends ObjectArgs {
  /** `metadata.namespace`, always said: without it the object would follow the kubeconfig from namespace to namespace. */
  readonly namespace: Input<string>
}

/** `metadata` of an object: the labels that Kubernetes recommends, and the user's own over ours. */
export const objectMeta = (
  name: string,
  args: ObjectArgs & { readonly namespace?: Input<string> },
  controls: ControlsByFramework = {},
  own: { readonly labels?: Texts; readonly annotations?: Texts } = {},
) => ({
  name,
  ...(args.namespace === undefined ? {} : { namespace: args.namespace }),
  labels: { ...standardLabels(name), ...own.labels, ...supportLabels(controls), ...args.labels },
  ...annotationsOf({ ...own.annotations, ...supportAnnotations(controls), ...args.annotations }),
})

const annotationsOf = (annotations: Texts) => (Object.keys(annotations).length === 0 ? {} : { annotations })
