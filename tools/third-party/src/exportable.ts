import type { Exportables } from '@konductor/interfaces'

/** How what the units offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const randomExportable: Exportables = {
  'random.password': {
    to: ({ value }) => ({ plain: {}, secret: { value } }),
    from: ({ secret }) => ({ value: secret('value') }),
  },
  'random.pet': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text }) => ({ name: text('name') }),
  },
}
