import type { Fault } from './faults.ts'
import { cell } from './setting-table.ts'

/** `<!-- faults: all -->`: what goes wrong some day, and what happens then. */
export const faultTable = (faults: readonly Fault[]): string =>
  [
    '| | what goes wrong | what happens | tags |',
    '| --- | --- | --- | --- |',
    ...faults.map(({ number, what, answer, tags }) => {
      const tagged = tags.map((tag) => `\`${tag}\``).join(', ')
      return `| ${number} | ${cell(what)} | ${cell(answer)} | ${tagged} |`
    }),
  ].join('\n')
