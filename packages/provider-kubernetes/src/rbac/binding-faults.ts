import type { Fault } from '@konductor/core/config'

interface WrittenSubject {
  readonly serviceAccount?: unknown
  readonly existingServiceAccount?: { readonly name: string; readonly namespace?: string }
  readonly user?: string
  readonly group?: string
}

const account = /^system:serviceaccount:([^:]+):([^:]+)$/

/** What is wrong with those who get a role. */
export const subjectFaults = (subjects: readonly WrittenSubject[]): readonly Fault[] => {
  const seen = new Map<string, number>()
  return subjects.flatMap((subject, index): readonly Fault[] => {
    const id = JSON.stringify(subject)
    const before = seen.get(id)
    if (before !== undefined) {
      return [
        {
          _tag: 'NamedTwice',
          because: `the same stands at subjects[${before}]`,
          fix: 'name it once',
          below: ['subjects', index],
        },
      ]
    }
    seen.set(id, index)
    const [, namespace, name] = account.exec(subject.user ?? '') ?? []
    return name === undefined || namespace === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: 'that is a service account, not a user',
            fix: `write existingServiceAccount: { name: ${name}, namespace: ${namespace} }, or serviceAccount: <key>`,
            below: ['subjects', index, 'user'],
          },
        ]
  })
}
