import type { Expectation, PublishedSafeguard } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { verifyClaims, type VerifiedResource } from './verify-claims.ts'

const component: VerifiedResource = {
  urn: 'urn:c',
  type: 'acme:sqs:Queue',
  name: 'q',
  custom: false,
  inputs: {},
  outputs: { safeguards: 'encryption tls' },
}
const child = (name: string, inputs: Record<string, unknown>): VerifiedResource => ({
  urn: `urn:${name}`,
  type: 'aws:sqs/queue:Queue',
  name,
  custom: true,
  parent: 'urn:c',
  inputs,
})
const safeguard = (id: string, more: Partial<PublishedSafeguard> = {}): PublishedSafeguard => ({
  id,
  does: `does ${id}`,
  byDefault: true,
  controls: { 'nist-800-53': ['SC-13', id === 'tls' ? 'SC-8' : 'SC-28'] },
  evidence: [],
  ...more,
})
const encryption = safeguard('encryption', {
  evidence: [{ role: 'main', property: ['rules', '*', 'algorithm'], expected: { oneOf: ['AES256'] } }],
})
const tls = safeguard('tls', {
  evidence: [{ role: 'policy', property: ['policy'], expected: { holds: ['SecureTransport'] } }],
})
const verdicts = (...children: VerifiedResource[]) =>
  verifyClaims([component, ...children], { 'acme:sqs:Queue': [encryption, tls] }).map(
    ({ safeguard: id, verdict, controls }) => [id, verdict, controls['nist-800-53']],
  )
const encrypted = child('q', { rules: [{ algorithm: 'AES256' }] })
const policy = child('q-policy', { policy: '{"Condition":"aws:SecureTransport"}' })

describe('the claims of a component in a plan', () => {
  it('hold where its resources show it', () => {
    expect(verdicts(encrypted, policy)).toEqual([
      ['encryption', 'held', ['SC-13', 'SC-28']],
      ['tls', 'held', ['SC-13', 'SC-8']],
    ])
  })

  it('are broken where a resource says otherwise, with resource and property, and take their controls from the others', () => {
    expect(verdicts(child('q', { rules: [{ algorithm: 'none' }] }), policy)).toEqual([
      ['encryption', 'broken', ['SC-13', 'SC-28']],
      ['tls', 'held', ['SC-8']],
    ])
    expect(
      verifyClaims([component, child('q', {}), policy], { 'acme:sqs:Queue': [encryption, tls] })[0]?.broken,
    ).toEqual([
      {
        resource: 'q (aws:sqs:Queue)',
        property: 'rules[*].algorithm',
        because: 'rules[*].algorithm was expected to be "AES256"',
      },
    ])
  })

  it.each([
    ['one item of a list says otherwise', { rules: [{ algorithm: 'AES256' }, { algorithm: 'none' }] }],
    ['the list is empty', { rules: [] }],
    ['the property is gone', {}],
  ])('are broken where %s', (_, inputs) => {
    expect(verdicts(child('q', inputs), policy)[0]?.[1]).toBe('broken')
  })

  it('are broken where the resource is not planned at all', () => {
    expect(verdicts(encrypted)[1]).toEqual(['tls', 'broken', ['SC-13', 'SC-8']])
  })

  it.each([
    ['the value', { policy: { unknown: true } }],
    ['a secret', { policy: { secret: true } }],
  ])('cannot be seen where %s is not known', (_, inputs) => {
    expect(verdicts(encrypted, child('q-policy', inputs))[1]?.[1]).toBe('unseen')
  })

  it('are held against every child whose role starts so, of which there may be none', () => {
    const all = safeguard('tls', {
      evidence: [{ role: 'listener-*', property: ['protocol'], expected: { oneOf: ['HTTPS'] } }],
    })
    const verdictsOf = (...children: VerifiedResource[]) =>
      verifyClaims([component, ...children], { 'acme:sqs:Queue': [all] }).map(({ verdict, broken }) => [
        verdict,
        broken?.map(({ resource }) => resource),
      ])
    const listener = (key: string, protocol: string) => child(`q-listener-${key}`, { protocol })
    expect(verdictsOf(listener('a', 'HTTPS'), listener('b', 'HTTPS'))).toEqual([['held', undefined]])
    expect(verdictsOf(listener('a', 'HTTPS'), listener('b', 'HTTP'))).toEqual([
      ['broken', ['q-listener-b (aws:sqs:Queue)']],
    ])
    expect(verdictsOf(child('q', {}))).toEqual([['unseen', undefined]])
  })

  it('are held against every item of a list that may be empty, where the evidence says so', () => {
    const optional = safeguard('tls', {
      evidence: [{ role: 'main', property: ['rules', '*?', 'open'], expected: { present: false } }],
    })
    const verdictOf = (inputs: Record<string, unknown>) =>
      verifyClaims([component, child('q', inputs)], { 'acme:sqs:Queue': [optional] }).map(({ verdict, broken }) => [
        verdict,
        broken?.map(({ property }) => property),
      ])
    expect([{}, { rules: [] }, { rules: [{ algorithm: 'none' }] }].map(verdictOf)).toEqual([
      [['held', undefined]],
      [['held', undefined]],
      [['held', undefined]],
    ])
    expect(verdictOf({ rules: [{}, { open: true }] })).toEqual([['broken', ['rules[*].open']]])
    expect(verdictOf({ rules: 'all' })).toEqual([['broken', ['rules[*].open']]])
    expect(verdictOf({ rules: { unknown: true } })).toEqual([['unseen', undefined]])
  })

  it('cannot be seen where nothing says what to look at', () => {
    expect(verifyClaims([component], { 'acme:sqs:Queue': [safeguard('tls')] })[0]?.verdict).toBe('unseen')
  })

  it('are none of components that claim nothing, or that nobody knows', () => {
    expect(verifyClaims([{ ...component, outputs: {} }], { 'acme:sqs:Queue': [tls] })).toEqual([])
    expect(verifyClaims([component], {})).toEqual([])
  })

  const look = (expected: Expectation, value: unknown) =>
    verifyClaims([component, child('q', { x: value })], {
      'acme:sqs:Queue': [safeguard('tls', { evidence: [{ role: 'main', property: ['x'], expected }] })],
    })[0]?.verdict

  it('are read from flags, numbers, lists, and what must not be there', () => {
    expect([look({ oneOf: [true] }, true), look({ oneOf: [true] }, 'true')]).toEqual(['held', 'broken'])
    expect([look({ atLeast: 30 }, 30), look({ atLeast: 30 }, 7)]).toEqual(['held', 'broken'])
    expect([look({ holds: ['Ingress'] }, ['Ingress']), look({ holds: ['Ingress'] }, [])]).toEqual(['held', 'broken'])
    expect([look({ present: false }, undefined), look({ present: false }, 1)]).toEqual(['held', 'broken'])
  })

  it('are read from what must not be so, where there is nothing at all, too', () => {
    const none: Expectation = { not: { oneOf: ['secrets', '*'] } }
    expect([look(none, 'pods'), look(none, undefined), look(none, '*')]).toEqual(['held', 'held', 'broken'])
    expect([look(none, { unknown: true }), look(none, { secret: true })]).toEqual(['unseen', 'unseen'])
    expect([look({ not: { holds: ['*'] } }, '*/exec'), look({ not: { atLeast: 2 } }, 1)]).toEqual(['broken', 'held'])
  })

  it('are read from one of several things that is enough', () => {
    const either: Expectation = {
      either: [
        { property: ['verbs', '*?'], expected: { not: { oneOf: ['create'] } } },
        { property: ['names', '*'], expected: { present: true } },
      ],
    }
    expect([{}, { verbs: ['get'] }, { verbs: ['create'], names: ['a'] }].map((value) => look(either, value))).toEqual([
      'held',
      'held',
      'held',
    ])
    expect(
      [{ verbs: ['get', 'create'] }, { verbs: ['create'], names: [] }].map((value) => look(either, value)),
    ).toEqual(['broken', 'broken'])
    expect(look(either, { verbs: ['create'], names: { unknown: true } })).toBe('unseen')
    expect(look(either, { verbs: ['get'], names: { unknown: true } })).toBe('held')
  })

  it('say what they needed where none of several things is so, from the top of the resource, too', () => {
    const open = { property: ['open'], expected: { not: { oneOf: ['all', 'some'] } } }
    const because = (property: readonly string[], inputs: Record<string, unknown>) => {
      const names = { property: ['names', '*'], expected: { present: true } }
      const evidence = [{ role: 'main', property, expected: { either: [open, names] } }]
      const [claim] = verifyClaims([component, child('q', inputs)], {
        'acme:sqs:Queue': [safeguard('tls', { evidence })],
      })
      return claim?.broken?.map((each) => `${each.property}: ${each.because}`)
    }
    const needed = 'was expected to show one of these: open not to be "all" or "some"; names[*] to be there'
    expect(because(['rules', '*?'], { rules: [{ open: 'all' }] })).toEqual([`rules[*]: rules[*] ${needed}`])
    expect(because([], { open: 'all' })).toEqual([`open or names[*]: open or names[*] ${needed}`])
  })
})
