import { describe, expect, it } from 'vitest'
import { connectionFault } from './connection-fault.ts'

const tagOf = (error: unknown) => connectionFault(error, 'it', {})?._tag

describe('an error of a connection', () => {
  it.each([
    ['ENOTFOUND', 'Unreachable'],
    ['EAI_AGAIN', 'Unreachable'],
    ['ECONNREFUSED', 'Unreachable'],
    ['EHOSTUNREACH', 'Unreachable'],
    ['ETIMEDOUT', 'NoAnswer'],
    ['CERT_HAS_EXPIRED', 'CertificateNotTrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'CertificateNotTrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'CertificateNotTrusted'],
    ['EPROTO', 'CertificateNotTrusted'],
    ['EACCES', undefined],
    ['toString', undefined],
  ])('%s is %s', (code, tag) => {
    expect(tagOf(Object.assign(new Error('x'), { code }))).toBe(tag)
  })

  it('is found behind others, and among several', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
    expect(tagOf(new Error('fetch failed', { cause: new AggregateError([new Error('y'), refused]) }))).toBe(
      'Unreachable',
    )
  })

  it('that is none of a connection is not explained', () => {
    const round: { cause?: unknown } = {}
    round.cause = round
    expect([round, undefined, 'ENOTFOUND', new Error('x')].map(tagOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('names what was asked, and a proxy that was not used', () => {
    const error = Object.assign(new Error('x'), { code: 'ENETUNREACH' })
    expect(connectionFault(error, 'the API', { HTTPS_PROXY: 'http://me:c4n4ry@proxy' })).toEqual({
      _tag: 'Unreachable',
      because: 'the API is not reached: there is no way to its address',
      fix: 'check the network, a VPN and firewalls between here and there; HTTPS_PROXY is set, and this test does not go through a proxy',
    })
  })
})
