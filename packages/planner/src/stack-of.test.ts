import { expect, test } from 'vitest'
import { stackOf } from './stack-of.ts'

const said = (stack: string, organization?: string): unknown => {
  const named = stackOf({ name: 'site' }, { stack, ...(organization === undefined ? {} : { organization }) })
  return named._tag === 'Right'
    ? [named.right.organization, named.right.stack]
    : named.left.map(({ _tag, because }) => `${_tag}: ${because}`).join()
}

test.each([
  ['dev', undefined, ['organization', 'dev']],
  ['dev', 'acme', ['acme', 'dev']],
  ['acme/dev', undefined, ['acme', 'dev']],
  ['acme/site/dev', undefined, ['acme', 'dev']],
  ['acme/site/dev', 'acme', ['acme', 'dev']],
  ['acme/site/dev', 'other', 'BadStackName: it names another organization than the option does'],
  ['acme/shop/dev', undefined, 'BadStackName: it is a stack of the project "shop", and this one is called site'],
])('the stack %s of the organization %s is %j', (stack, organization, expected) => {
  expect(said(stack, organization)).toEqual(expected)
})

test.each(['', '/dev', 'acme/', 'acme/site/', '/site/dev', 'a/b/c/d'])('%j is the name of no stack', (stack) => {
  expect(said(stack)).toMatch(/^BadStackName: a stack is called/)
})
