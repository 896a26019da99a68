import type { Problem } from '@konductor/interfaces'

/** Why nobody answered. */
export type Unreached = Pick<Problem, '_tag' | 'because' | 'fix'>

type Environment = Readonly<Record<string, string | undefined>>

const reached = 'check the network, a VPN and firewalls between here and there'

const byCode: Readonly<Record<string, Unreached>> = {
  ENOTFOUND: {
    _tag: 'Unreachable',
    because: 'its name leads to no address (DNS)',
    fix: 'check its spelling; a private name needs the VPN or the DNS server that knows it',
  },
  EAI_AGAIN: {
    _tag: 'Unreachable',
    because: 'the DNS server does not answer',
    fix: 'check that this machine has a network',
  },
  ECONNREFUSED: {
    _tag: 'Unreachable',
    because: 'nothing listens there: the connection was refused',
    fix: 'see that it runs, and check address and port',
  },
  ECONNRESET: { _tag: 'Unreachable', because: 'the connection was cut', fix: reached },
  EPIPE: { _tag: 'Unreachable', because: 'the connection was cut', fix: reached },
  UND_ERR_SOCKET: { _tag: 'Unreachable', because: 'the connection was cut', fix: reached },
  EHOSTUNREACH: { _tag: 'Unreachable', because: 'there is no way to its address', fix: reached },
  ENETUNREACH: { _tag: 'Unreachable', because: 'there is no way to its address', fix: reached },
  EADDRNOTAVAIL: { _tag: 'Unreachable', because: 'there is no way to its address', fix: reached },
}

const late = /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|TimeoutError|UND_ERR_\w*TIMEOUT)$/
const tls = /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_|ERR_TLS_|ERR_SSL_|EPROTO$)/

const certificates: readonly (readonly [RegExp, string, string])[] = [
  [/^CERT_HAS_EXPIRED/, 'its certificate has expired', 'have it renewed; check the clock of this machine as well'],
  [/^CERT_NOT_YET_VALID/, 'its certificate is not valid yet', 'check the clock of this machine'],
  [/ALTNAME/, 'its certificate is that of another name', 'use the name that the certificate is for'],
  [
    /^(?:UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_UNTRUSTED|CERT_SIGNATURE)/,
    'its certificate was signed by nobody who is trusted here: the wrong certificate authority, or somebody in between',
    'give the certificate authority that signs it; for one of your company NODE_EXTRA_CA_CERTS=<file>',
  ],
]

const proxies = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']

/**
 * Explains why a server was not reached: its name, its address, its certificate, no answer in time.
 *
 * @param where In the user's words: `the API server https://10.0.0.1:6443`.
 * @returns nothing when the error is not about the connection.
 */
export const connectionFault = (error: unknown, where: string, env: Environment): Unreached | undefined => {
  const fault = firstOf(codesIn(error), faultOf)
  if (fault === undefined) return undefined
  const proxy = fault._tag === 'CertificateNotTrusted' ? undefined : proxies.find((name) => (env[name] ?? '') !== '')
  return {
    _tag: fault._tag,
    because: `${where} is not reached: ${fault.because}`,
    fix: proxy === undefined ? fault.fix : `${fault.fix}; ${proxy} is set, and this test does not go through a proxy`,
  }
}

const faultOf = (code: string): Unreached | undefined => {
  const known = Object.hasOwn(byCode, code) ? byCode[code] : undefined
  if (known !== undefined) return known
  if (late.test(code)) return { _tag: 'NoAnswer', because: 'no answer within the time', fix: reached }
  if (!tls.test(code)) return undefined
  const [, because, fix] = certificates.find(([pattern]) => pattern.test(code)) ?? []
  return {
    _tag: 'CertificateNotTrusted',
    because: because ?? `no TLS connection is made with it (${code})`,
    fix: fix ?? 'check that the address is that of a server that speaks TLS, and its certificates',
  }
}

const firstOf = <A, B>(all: readonly A[], of: (one: A) => B | undefined): B | undefined => {
  for (const one of all) {
    const found = of(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** The codes and names of an error and of those behind it. */
const codesIn = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const at = (key: string): unknown => Reflect.get(error, key)
  const several = at('errors')
  return [
    ...[at('code'), at('name')].filter((code) => typeof code === 'string'),
    ...codesIn(at('cause'), depth + 1),
    ...(Array.isArray(several) ? several.flatMap((one) => codesIn(one, depth + 1)) : []),
  ]
}
