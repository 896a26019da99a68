import type { Comparison, Operation, Step } from '../diff/step.ts'
import { readableType } from './readable-type.ts'

/** A step as a line shows it. */
export interface StepRow {
  readonly op: Operation
  /** `+`, `~`, `+-`, `-` and so on, as Pulumi writes them. */
  readonly sign: string
  readonly type: string
  readonly name: string
  /** What is worth knowing of it. */
  readonly notes: readonly string[]
  /** Something is lost by it, or it is refused. */
  readonly loud: boolean
}

const signs: Readonly<Record<Operation, string>> = {
  create: '+',
  import: '=',
  read: '>',
  update: '~',
  replace: '+-',
  same: ' ',
  delete: '-',
  discard: '<',
}

const endings: Readonly<Record<string, string>> = {
  added: ' (new)',
  removed: ' (taken out)',
  unknown: ' (not known yet)',
  secret: ' (a secret: cannot tell)',
  content: ' (a file: cannot tell)',
}

const changed = (step: Step): readonly string[] => {
  const changes = (step.changes ?? []).map(
    ({ path, kind, may, replaces }) =>
      `${path}${endings[kind] ?? ''}${may === true && kind === 'unknown' ? ', may be the same' : ''}${replaces === true ? ', needs a new one' : ''}`,
  )
  return changes.length === 0 ? [] : [changes.join('; ')]
}

const notesOf = (step: Step): readonly string[] => [
  ...(step.refused === 'protected' ? ['PROTECTED: Pulumi refuses to'] : []),
  ...(step.may === 'replace' ? ['may be replaced'] : step.may === 'update' ? ['may be updated'] : []),
  ...(step.deleteFirst === true ? ['the old one is deleted first'] : []),
  ...(step.retained === true ? ['stays in the cloud'] : []),
  ...(step.pending === true ? ['left over by an earlier deployment'] : []),
  ...(step.oldUrn === undefined ? [] : [`was ${step.oldUrn.split('::').slice(2).join(' ')}`]),
  ...(step.because ?? []),
  ...changed(step),
]

/** A row for each step that does or may do something. */
export const stepRows = ({ steps }: Comparison): readonly StepRow[] =>
  steps
    .filter(({ op, may, oldUrn }) => op !== 'same' || may !== undefined || oldUrn !== undefined)
    .map((step) => ({
      op: step.op,
      sign: signs[step.op],
      type: readableType(step.type),
      name: step.name,
      notes: notesOf(step),
      loud: step.op === 'replace' || (step.op === 'delete' && step.pending !== true) || step.refused !== undefined,
    }))

const words: readonly (readonly [Operation, string])[] = [
  ['create', 'to create'],
  ['import', 'to import'],
  ['read', 'to read'],
  ['update', 'to update'],
  ['replace', 'to replace'],
  ['delete', 'to delete'],
  ['discard', 'to forget'],
  ['same', 'unchanged'],
]

/** `2 to create, 1 to delete, 3 that may be replaced, 7 unchanged`: what may change is never among the unchanged. */
export const countsText = ({ counts, steps }: Comparison): string => {
  const same = (wanted: Step['may']): number => steps.filter(({ op, may }) => op === 'same' && may === wanted).length
  const some = (count: number, text: string): readonly string[] => (count === 0 ? [] : [`${count} ${text}`])
  const said = words.flatMap(([op, text]) => {
    if (op === 'same')
      return [
        ...some(same('replace'), 'that may be replaced'),
        ...some(same('update'), 'that may be updated'),
        ...some(same(undefined), text),
      ]
    const replaced = steps.filter((step) => step.op === op && step.may === 'replace').length
    return some(counts[op] ?? 0, replaced === 0 ? text : `${text} (${replaced} may be replaced)`)
  })
  return said.length === 0 ? 'nothing to do' : said.join(', ')
}
