import { reveal } from '@konductor/core'
import { plainText, type Secret } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecureSecret } from './secure-secret.ts'

/** Builds a secret on its cluster. */
export const buildSecret: Builder<'secret', KubernetesCatalogue['secret']> = (unit, resolved, context) => {
  const { data, binaryData, registries, ...rest } = unit.settings
  const { secret, checksum } = new SecureSecret(
    unit.name,
    {
      ...rest,
      namespace: namespaceOf(unit.settings, resolved),
      ...(data === undefined ? {} : { data: plain(data) }),
      ...(binaryData === undefined ? {} : { binaryData: plain(binaryData) }),
      ...(registries === undefined
        ? {}
        : {
            registries: Object.fromEntries(
              Object.entries(registries).map(([address, login]) => [
                address,
                { ...login, password: reveal(login.password) },
              ]),
            ),
          }),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    offers: { 'kubernetes.secret': { name: secret, checksum } },
    state: { name: secret, cluster: resolved.cluster.name },
  }
}

/** In plain, since the component hides all of it at once: value by value it takes ten outputs each. */
const plain = (values: Readonly<Record<string, Secret>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plainText(value)]))
