import { closed, optional, required, text, type TypeOf } from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
import { exposedFaults } from '../networking/exposed.config.ts'
import { exposedProperties } from './exposed.config.ts'
import { Through } from './peers.config.ts'

const name = (what: string) =>
  text({
    expected: `the name of ${what}: lower-case letters, digits, dashes and dots`,
    pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
  })

/** Traffic from outside through a gateway: what `route` of an application takes. */
export const GatewayRoute = closed(
  {
    ...exposedProperties,
    gateway: required(
      closed({
        name: required(name('a gateway'), 'Name of the Gateway.', { example: 'public' }),
        namespace: optional(namespaceName(), 'Its namespace. Left out: that of the application.', {
          example: 'gateways',
        }),
        section: optional(
          name('a listener'),
          'Its listener (default https). Another than one with TLS carries what is sent in plain text.',
        ),
      }),
      'The Gateway that takes the traffic, with TLS. Needs the Gateway API on the cluster.',
      { example: { name: 'public', namespace: 'gateways' } },
    ),
    from: optional(
      Through,
      'The pods of the gateway, which alone the network policy lets in. Left out: all of the namespace of the gateway.',
      { example: { existingNamespace: 'gateways' } },
    ),
  },
  exposedFaults,
)
export type GatewayRoute = TypeOf<typeof GatewayRoute>
