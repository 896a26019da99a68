import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { ServiceAccount } from '../capabilities.ts'
import { fromSameNamespace } from '../objects/from-same-namespace.ts'

/** The account that pods in a namespace run as, where a reference names it: it is one of the same namespace. */
export const accountName = (
  { serviceAccount: reference }: { readonly serviceAccount?: Reference },
  { serviceAccount }: { readonly serviceAccount?: ServiceAccount },
  namespace: Input<string>,
): { readonly serviceAccountName?: Input<string> } =>
  serviceAccount === undefined
    ? {}
    : { serviceAccountName: fromSameNamespace(serviceAccount.name, reference, serviceAccount, namespace) }
