import { expect, test } from 'vitest'
import { hasFixedNames } from './autonaming.ts'

const bucket = 'aws:s3/bucket:Bucket'
const fixed = (autonaming: unknown) => {
  const text = typeof autonaming === 'string' ? autonaming : JSON.stringify(autonaming)
  const has = hasFixedNames({ values: { 'pulumi:autonaming': text }, secretKeys: new Set() })
  return [bucket, 'aws:sqs/queue:Queue', 'acme:index:Thing'].map(has)
}

test.each<readonly [string, unknown, readonly boolean[]]>([
  ['names as they are leave no room for another', { mode: 'verbatim' }, [true, true, true]],
  ['neither do names that nobody makes', { mode: 'disabled' }, [true, true, true]],
  ['names of the providers’ own do', { mode: 'default' }, [false, false, false]],
  ['a pattern does when something in it is random', { pattern: '${name}-${hex(4)}' }, [false, false, false]],
  ['a pattern does not when nothing in it is', { pattern: '${stack}-${name}' }, [true, true, true]],
  ['a package says it for itself', { providers: { aws: { mode: 'disabled' } } }, [true, true, false]],
  [
    'and a type for itself',
    { mode: 'verbatim', providers: { aws: { pattern: '${uuid}', resources: { [bucket]: { mode: 'disabled' } } } } },
    [true, false, true],
  ],
  ['what is no configuration says nothing', 'nonsense', [false, false, false]],
])('%s', (_, autonaming, expected) => {
  expect(fixed(autonaming)).toEqual(expected)
})

test('without configuration names are the providers’ own', () => {
  expect(hasFixedNames({ values: {}, secretKeys: new Set() })(bucket)).toBe(false)
})
