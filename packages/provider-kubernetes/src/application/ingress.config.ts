import { closed, optional, type Fault, type TypeOf } from '@konductor/core/config'
import { controllerChecks, controllerProperties } from '../networking/controller.config.ts'
import { exposedFaults } from '../networking/exposed.config.ts'
import { snippetsIn } from '../networking/snippets.ts'
import { exposedProperties } from './exposed.config.ts'
import { Through } from './peers.config.ts'

/** An application has no reason for what an ingress of its own can say, with an acknowledgement. */
const snippetFaults = ({ annotations }: { readonly annotations?: object }): readonly Fault[] =>
  snippetsIn(annotations).map((key) => ({
    _tag: 'SnippetRefused',
    because: `${key} is configuration in the controller's own language: whoever writes it can read every secret that the controller can (CVE-2021-25742)`,
    fix: 'say it with an annotation for this one thing, or with a route of the Gateway API; or write an entry of kubernetes.resources.ingresses, which takes it with an acknowledgement',
    below: ['annotations', key],
  }))

/** Traffic from outside through an ingress controller: what `ingress` of an application takes. */
export const Ingress = closed(
  {
    ...exposedProperties,
    ...controllerProperties,
    from: optional(
      Through,
      'The pods of the controller, which alone the network policy lets in. Needed unless networkPolicy is false.',
      { example: { existingNamespace: 'traefik' } },
    ),
  },
  [(own) => exposedFaults(own), ...controllerChecks, (own) => snippetFaults(own)],
)
export type Ingress = TypeOf<typeof Ingress>
