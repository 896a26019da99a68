import { expect, test } from 'vitest'
import { warningsOnce } from './warnings-once.ts'

const gone = (name: string, line: number): string =>
  `[core:WARN] acme.queues.${name} (config/dev.yaml:${line}:5): it is not here: a (b:1:2): c; fetch it [Gone]`

test('warnings of a run that differ in their place alone stand once, where the first stood', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  expect(warningsOnce(['[core:WARN] careful', ...names.map(gone), '[acme:WARN] x (a.yaml:1:1): odd', 'done'])).toEqual([
    '[core:WARN] careful',
    '[core:WARN] acme.queues.a (config/dev.yaml:0:5), acme.queues.b (config/dev.yaml:1:5), acme.queues.c (config/dev.yaml:2:5), and 2 more places (all with --json): it is not here: a (b:1:2): c; fetch it [Gone]',
    '[acme:WARN] x (a.yaml:1:1): odd',
    'done',
  ])
})

test('what names no place is said as often as it was', () => {
  expect(warningsOnce(['odd', 'odd', '{"level":"warn"}'])).toEqual(['odd', 'odd', '{"level":"warn"}'])
})
