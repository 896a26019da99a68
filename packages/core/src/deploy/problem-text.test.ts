import { expect, it } from 'vitest'
import { problemText } from './problem-text.ts'

const gone = (name: string) => ({ _tag: 'Gone', at: `acme.${name} (a.yaml:1:1)`, because: 'not here', fix: 'fetch it' })
const all = [...'abcde'].map(gone)

it('says once what differs in its place alone, and how many places there are', () => {
  expect(problemText('this is wrong', [...all, { ...gone('f'), fix: 'make it' }], false).split('\n')).toEqual([
    'this is wrong',
    '  acme.a (a.yaml:1:1)',
    '  acme.b (a.yaml:1:1)',
    '  acme.c (a.yaml:1:1)',
    '  and 2 more places (all with logging.level: verbose)',
    '    not here',
    '    fix: fetch it [Gone]',
    '  acme.f (a.yaml:1:1)',
    '    not here',
    '    fix: make it [Gone]',
  ])
})

it('says each by itself on request', () => {
  expect(problemText('this is wrong', all, true).split('\n')).toEqual([
    'this is wrong',
    ...all.flatMap(({ at }) => [`  ${at}`, '    not here', '    fix: fetch it [Gone]']),
  ])
})
