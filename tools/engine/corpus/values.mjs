// Numbers, texts and deep structures arrive as they are.
import { Thing } from './sdk/acme.mjs'

const deep = (depth) => (depth === 0 ? 'bottom' : { below: deep(depth - 1), list: [depth] })
new Thing('one', {
  big: Number.MAX_SAFE_INTEGER,
  small: -1e-7,
  half: 0.5,
  negative: -3,
  zero: -0,
  text: 'ünïcode 日本 \u0000 \n "quoted"',
  long: 'x'.repeat(1000),
  deep: deep(12),
  date: '2026-03-01T00:00:00Z',
  'odd.key': { 'with space': 1, '': 2 },
  emptyText: '',
  lists: [[], [[1, [2]]], [null, 'a']],
})
