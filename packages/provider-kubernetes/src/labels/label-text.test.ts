import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLabelValue, isMetadataKey } from './label-rules.ts'
import { labelKey, labelText } from './label-text.ts'

const any = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9._/-]{0,80}$/))

describe('fault 21: a text as the value of a label', () => {
  it.each([
    ['', ''],
    ['dev', 'dev'],
    ['12345', '12345'],
    ['a'.repeat(63), 'a'.repeat(63)],
  ])('stays %j where Kubernetes takes it', (text, value) => {
    expect(labelText(text)).toBe(value)
  })

  it('is its readable part and a digest where Kubernetes does not: more than 63 characters, or others', () => {
    expect(labelText('Platform team <platform@example.com>')).toMatch(
      /^Platform-team-platform-example.com-[0-9a-f]{8}$/,
    )
    expect(labelText('a'.repeat(64))).toMatch(/^a{54}-[0-9a-f]{8}$/)
    expect(labelText('日本')).toMatch(/^[0-9a-f]{8}$/)
  })

  it('is always a value that Kubernetes takes', () => {
    fc.assert(fc.property(any, (text) => isLabelValue(labelText(text))))
  })

  it('is another one for another text', () => {
    fc.assert(fc.property(any, any, (a, b) => (labelText(a) === labelText(b)) === (a === b)))
  })
})

describe('fault 21: a text as the key of a label', () => {
  it.each(['costCenter', 'acme.com/cost-center', 'a', 'konductor.dev/x'])(
    'stays %s where Kubernetes takes it',
    (text) => {
      expect(labelKey(text)).toBe(text)
    },
  )

  it.each([
    'Cost Center',
    'a/b/c',
    '',
    '/a',
    'a/',
    'Acme/x',
    '-a',
    'kubernetes.io/x',
    'pod-security.kubernetes.io/enforce',
    'x.k8s.io/y',
  ])('is replaced for %j, which is no key or not for users', (text) => {
    expect(labelKey(text)).not.toBe(text)
    expect(labelKey(text)).not.toContain('/')
  })

  it('is always a key that Kubernetes takes, and another one for another text', () => {
    fc.assert(fc.property(any, (text) => isMetadataKey(labelKey(text))))
    fc.assert(fc.property(any, any, (a, b) => (labelKey(a) === labelKey(b)) === (a === b)))
  })
})

describe('the rules of Kubernetes', () => {
  it.each([
    ['a'.repeat(64), false],
    ['-a', false],
    ['a.', false],
    ['a b', false],
    ['A_b.c-1', true],
    ['a\n', false],
  ])('for values: %j %s', (text, fits) => {
    expect(isLabelValue(text)).toBe(fits)
  })

  it.each([
    [`${'a'.repeat(63)}.com/x`, true],
    [`${'a.'.repeat(127)}/x`, false],
    [`${'a.'.repeat(126)}a/x`, true],
    [`${'a.'.repeat(126)}ab/x`, false],
    [`acme.com/${'x'.repeat(64)}`, false],
    ['Acme.com/x', false],
  ])('for keys: %j %s', (text, fits) => {
    expect(isMetadataKey(text)).toBe(fits)
  })
})
