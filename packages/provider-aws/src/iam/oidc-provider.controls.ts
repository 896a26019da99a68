import type { Safeguard } from '@konductor/core/config'

/** An OIDC provider as the controls judge it. */
export interface JudgedOidcProvider {
  readonly url: unknown
}

/** What an OIDC provider does, and the controls that ask for it. */
export const oidcProviderSafeguards: readonly Safeguard<JudgedOidcProvider>[] = [
  {
    id: 'audiences',
    does: 'believes tokens for the audiences it names, and no others',
    themes: ['least privilege'],
    evidence: [{ role: 'main', property: ['clientIdLists'], expected: { present: true } }],
    by: ['main'],
  },
  {
    id: 'tls',
    does: 'reads the keys of the issuer over TLS',
    themes: [],
    by: ['main'],
  },
]
