// What decides on updates and replacements is kept: ignoreChanges, replaceOnChanges, hideDiffs, deleteBeforeReplace.
import { Thing } from './sdk/acme.mjs'

new Thing(
  'one',
  { size: 1, tags: { a: '1' } },
  {
    ignoreChanges: ['size', 'tags.a', 'list[*]'],
    replaceOnChanges: ['name', '*'],
    hideDiffs: ['tags'],
    deleteBeforeReplace: true,
  },
)
new Thing('two', {}, { deleteBeforeReplace: false })
