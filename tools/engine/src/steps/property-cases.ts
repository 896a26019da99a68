import { widget, type StepCase } from './step-case.ts'

/** Properties and options that change. */
export const propertyCases: readonly StepCase[] = [
  {
    claim: 'nothing changed',
    before: `const a = new Widget('a', { colour: 'red', none: null, list: [1, { x: true }] }); new Widget('b', { of: a.serial, s: secret('hush') })`,
    after: `const a = new Widget('a', { colour: 'red', none: null, list: [1, { x: true }] }); new Widget('b', { of: a.serial, s: secret('hush') })`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'same' },
  },
  {
    claim: 'properties changed, were added and taken away',
    before: `new Widget('a', { colour: 'red' }); new Widget('b', { x: 1 }); new Widget('c', { deep: { a: [1, 2] } })`,
    after: `new Widget('a', { colour: 'blue' }); new Widget('b', { x: 1, y: 2 }); new Widget('c', { deep: { a: [1] } })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'update', [widget('c')]: 'update' },
  },
  {
    claim: 'resources came and went',
    before: `new Widget('a', {}); const b = new Widget('b', {}); new Widget('c', { of: b.serial })`,
    after: `new Widget('a', {}); new Widget('d', {})`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'delete', [widget('c')]: 'delete', [widget('d')]: 'create' },
  },
  {
    claim: 'the provider asks for a new resource, and what depends on it changes',
    before: `const a = new Widget('a', { fixed: 1 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    after: `const a = new Widget('a', { fixed: 2 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update', [widget('c')]: 'replace', [widget('d')]: 'same' },
  },
  {
    claim: 'the provider deletes the old one first',
    before: `const a = new Widget('a', { name: 'n', fixed: 1 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    after: `const a = new Widget('a', { name: 'n', fixed: 2 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update', [widget('c')]: 'replace', [widget('d')]: 'same' },
  },
  {
    claim: 'an updated resource keeps what others take from it',
    before: `const a = new Widget('a', { colour: 1 }); new Widget('b', { of: a.serial })`,
    after: `const a = new Widget('a', { colour: 2 }); new Widget('b', { of: a.serial })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'same' },
  },
  {
    claim: 'replaceOnChanges',
    before: `new Detailed('a', { x: { y: 1, z: 1 } }); new Detailed('b', { x: { y: 1, z: 1 } }); new Detailed('c', { l: [{ p: 1 }] }); new Widget('d', { x: 1 }); new Widget('e', { x: 1 }); new Detailed('f', { x: { y: 1 } })`,
    after: `new Detailed('a', { x: { y: 2, z: 1 } }, { replaceOnChanges: ['x.y'] }); new Detailed('b', { x: { y: 1, z: 2 } }, { replaceOnChanges: ['x.y'] }); new Detailed('c', { l: [{ p: 2 }] }, { replaceOnChanges: ['l[*].p'] }); new Widget('d', { x: 2 }, { replaceOnChanges: ['*'] }); new Widget('e', { x: 2 }, { replaceOnChanges: ['x'] }); new Detailed('f', {}, { replaceOnChanges: ['x.y'] })`,
    expected: {
      'acme:index:Detailed a': 'replace',
      'acme:index:Detailed b': 'update',
      'acme:index:Detailed c': 'replace',
      [widget('d')]: 'replace',
      [widget('e')]: 'replace',
      'acme:index:Detailed f': 'update',
    },
  },
  {
    claim: 'replaceOnChanges with deleteBeforeReplace',
    before: `const a = new Widget('a', { x: 1 }); new Widget('b', { of: a.serial })`,
    after: `const a = new Widget('a', { x: 2 }, { replaceOnChanges: ['x'], deleteBeforeReplace: true }); new Widget('b', { of: a.serial })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update' },
  },
  {
    claim: 'ignoreChanges',
    before: `new Widget('a', { x: 1, y: { z: 1, w: 1 } }); new Widget('b', { x: 1 }); new Widget('c', { x: 1, t: { a: 1 } }); new Widget('d', { fixed: 1 })`,
    after: `new Widget('a', { x: 2, y: { z: 2, w: 1 } }, { ignoreChanges: ['x', 'y.z'] }); new Widget('b', {}, { ignoreChanges: ['*'] }); new Widget('c', { x: 1, t: { a: 2, b: 3 } }, { ignoreChanges: ['t'] }); new Widget('d', { fixed: 2 }, { ignoreChanges: ['fixed'] })`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'same', [widget('c')]: 'same', [widget('d')]: 'same' },
  },
  {
    claim: 'retainOnDelete',
    before: `new Widget('a', {}, { retainOnDelete: true }); new Widget('b', { fixed: 1 }, { retainOnDelete: true })`,
    after: `new Widget('b', { fixed: 2 }, { retainOnDelete: true })`,
    expected: { [widget('a')]: 'delete', [widget('b')]: 'replace' },
  },
  {
    claim: 'replaceWith',
    before: `const a = new Widget('a', { fixed: 1 }); new Widget('b', {}, { replaceWith: [a] })`,
    after: `const a = new Widget('a', { fixed: 2 }); new Widget('b', {}, { replaceWith: [a] })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'replace' },
  },
  {
    claim: 'replacementTrigger',
    before: `new Widget('a', {}, { replacementTrigger: 1 }); new Widget('b', {}, { replacementTrigger: 1 }); new Widget('c', {})`,
    after: `new Widget('a', {}, { replacementTrigger: 2 }); new Widget('b', {}, { replacementTrigger: 1 }); new Widget('c', {}, { replacementTrigger: 1 })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'same', [widget('c')]: 'same' },
  },
  {
    claim: 'secrets changed, or became secret',
    before: `new Widget('a', { s: secret('one') }); new Widget('b', { s: secret('one') })`,
    after: `new Widget('a', { s: secret('two') }); new Widget('b', { s: secret('one') })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'same' },
  },
]
