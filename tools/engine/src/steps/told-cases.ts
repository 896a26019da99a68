import { widget, type StepCase } from './step-case.ts'

/** What a program makes of what it is told that resources have. */
export const toldCases: readonly StepCase[] = [
  {
    claim: 'a resource is made in an apply of what another has that stays',
    before: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => { new Widget('same', { of: s }); new Widget('changed', { of: s }) }); a.id.apply((id) => new Widget('by-id', { id_: id })); a.serial.apply((s) => new Widget('gone', { of: s }))`,
    after: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => { new Widget('same', { of: s }); new Widget('changed', { of: s, more: 1 }); new Widget('new', { of: s }) }); a.id.apply((id) => new Widget('by-id', { id_: id }))`,
    expected: {
      [widget('a')]: 'same',
      [widget('by-id')]: 'same',
      [widget('changed')]: 'update',
      [widget('gone')]: 'delete',
      [widget('new')]: 'create',
      [widget('same')]: 'same',
    },
  },
  {
    claim: 'an input is computed from what another has that stays',
    before: `const a = new Widget('a', { x: 1 }); new Widget('same', { of: a.serial.apply((s) => s + '-1') }); new Widget('changed', { of: a.serial.apply((s) => s + '-1') }); new Widget('replaced', { fixed: a.serial.apply((s) => s + '-1') }); new Widget('secret', { of: secret(a.serial).apply((s) => s + '-1') })`,
    after: `const a = new Widget('a', { x: 1 }); new Widget('same', { of: a.serial.apply((s) => s + '-1') }); new Widget('changed', { of: a.serial.apply((s) => s + '-2') }); new Widget('replaced', { fixed: a.serial.apply((s) => s + '-2') }); new Widget('secret', { of: secret(a.serial).apply((s) => s + '-1') })`,
    expected: {
      [widget('a')]: 'same',
      [widget('changed')]: 'update',
      [widget('replaced')]: 'replace',
      [widget('same')]: 'same',
      [widget('secret')]: 'same',
    },
  },
  {
    claim: 'what a replaced resource has is unknown: what was made in an apply of it seems gone',
    before: `const a = new Widget('a', { fixed: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1') })`,
    after: `const a = new Widget('a', { fixed: 2 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1') })`,
    expected: {
      [widget('a')]: 'replace',
      [widget('b')]: 'update',
      [widget('by-id')]: 'delete',
      [widget('in-apply')]: 'delete',
    },
  },
  {
    claim: 'an update leaves what its provider computed before: what is made of it stays',
    before: `const a = new Widget('a', { x: 1, gone: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1'), by: a.x })`,
    after: `const a = new Widget('a', { x: 2 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1'), by: a.x })`,
    expected: {
      [widget('a')]: 'update',
      [widget('b')]: 'update',
      [widget('by-id')]: 'same',
      [widget('in-apply')]: 'same',
    },
  },
  {
    claim: 'what has another name now is told what it had under the old one',
    before: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); new Pair('one').left.serial.apply((s) => new Widget('of-child', { of: s }))`,
    after: `const a = new Widget('a2', { x: 1 }, { aliases: [{ name: 'a' }] }); a.serial.apply((s) => new Widget('in-apply', { of: s })); new Pair('uno', { aliases: [{ name: 'one' }] }).left.serial.apply((s) => new Widget('of-child', { of: s }))`,
    expected: {
      'acme:index:Pair uno': 'same',
      'acme:index:Pair$acme:index:Widget uno-left': 'same',
      [widget('a2')]: 'same',
      [widget('in-apply')]: 'same',
      [widget('of-child')]: 'same',
    },
  },
  {
    claim: 'what was looked up before is told as it was',
    before: `const a = new Widget('a', {}, { id: 'id-a' }); a.serial.apply((s) => new Widget('in-apply', { of: s }))`,
    after: `const a = new Widget('a', {}, { id: 'id-a' }); a.serial.apply((s) => new Widget('in-apply', { of: s }))`,
    expected: { [widget('a')]: 'read', [widget('in-apply')]: 'same' },
  },
]
