import { nist80053 } from '../generated/nist-800-53.ts'

/** What is known of a control. */
export interface KnownControl {
  /** Only where it is free: NIST's are in the public domain. */
  readonly title?: string
  /** Baselines of SP 800-53B it is in, of `l`, `m` and `h`. */
  readonly baselines?: string
  /** Its publisher has taken it back. */
  readonly withdrawn?: true
}

export type ControlTable = ReadonlyMap<string, KnownControl>

/** Reads a table when it is first asked for: few runs need any. */
const once = (make: () => ControlTable): (() => ControlTable) => {
  let made: ControlTable | undefined
  return () => (made ??= make())
}

const ids = (list: readonly string[]): ControlTable => new Map(list.map((id) => [id, {}]))

/** `x.1` to `x.n` for each `[x, n]`. */
const numbered = (prefix: string, groups: readonly (readonly [string, number])[]): readonly string[] =>
  groups.flatMap(([group, count]) => Array.from({ length: count }, (_, index) => `${prefix}${group}${index + 1}`))

/** NIST SP 800-53, revision 5, with the baselines of SP 800-53B. */
export const nistTable = once(
  () =>
    new Map(
      nist80053
        .trim()
        .split('\n')
        .map((line) => {
          const [id = '', baselines = '', title = ''] = line.split('|')
          return [id, { title, ...(baselines === 'w' ? { withdrawn: true as const } : { baselines }) }]
        }),
    ),
)

/** ISO/IEC 27001:2022, Annex A. Numbers only: its texts are not free. */
export const iso27001Table = once(() =>
  ids(
    numbered('A.', [
      ['5.', 37],
      ['6.', 8],
      ['7.', 14],
      ['8.', 34],
    ]),
  ),
)

/** ISO/IEC 27017:2015: what it adds to the controls of ISO/IEC 27002:2013. Numbers only. */
export const iso27017Table = once(() =>
  ids(['6.3.1', '8.1.5', '9.5.1', '9.5.2', '12.1.5', '12.4.5', '13.1.4'].map((id) => `CLD.${id}`)),
)

/** PCI DSS 4.0 by its numbering. Numbers only: its texts are not free. */
export const pciTable = once(() =>
  ids([
    ...numbered('', [
      ...([
        ['1.1.', 2],
        ['1.2.', 8],
        ['1.3.', 3],
        ['1.4.', 5],
        ['1.5.', 1],
      ] as const),
      ...([
        ['2.1.', 2],
        ['2.2.', 7],
        ['2.3.', 2],
      ] as const),
      ...([
        ['3.1.', 2],
        ['3.2.', 1],
        ['3.3.', 3],
        ['3.3.1.', 3],
        ['3.4.', 2],
        ['3.5.', 1],
        ['3.5.1.', 3],
      ] as const),
      ...([
        ['3.6.', 1],
        ['3.6.1.', 4],
        ['3.7.', 9],
      ] as const),
      ...([
        ['4.1.', 2],
        ['4.2.', 2],
        ['4.2.1.', 2],
      ] as const),
      ...([
        ['5.1.', 2],
        ['5.2.', 3],
        ['5.2.3.', 1],
        ['5.3.', 5],
        ['5.3.2.', 1],
        ['5.4.', 1],
      ] as const),
      ...([
        ['6.1.', 2],
        ['6.2.', 4],
        ['6.2.3.', 1],
        ['6.3.', 3],
        ['6.4.', 3],
        ['6.5.', 6],
      ] as const),
      ...([
        ['7.1.', 2],
        ['7.2.', 6],
        ['7.2.5.', 1],
        ['7.3.', 3],
      ] as const),
      ...([
        ['8.1.', 2],
        ['8.2.', 8],
        ['8.3.', 11],
        ['8.3.10.', 1],
        ['8.4.', 3],
        ['8.5.', 1],
        ['8.6.', 3],
      ] as const),
      ...([
        ['9.1.', 2],
        ['9.2.', 4],
        ['9.2.1.', 1],
        ['9.3.', 4],
        ['9.3.1.', 1],
        ['9.4.', 7],
      ] as const),
      ...([
        ['9.4.1.', 2],
        ['9.4.5.', 1],
        ['9.5.', 1],
        ['9.5.1.', 3],
        ['9.5.1.2.', 1],
      ] as const),
      ...([
        ['10.1.', 2],
        ['10.2.', 2],
        ['10.2.1.', 7],
        ['10.3.', 4],
        ['10.4.', 3],
        ['10.4.1.', 1],
      ] as const),
      ...([
        ['10.4.2.', 1],
        ['10.5.', 1],
        ['10.6.', 3],
        ['10.7.', 3],
      ] as const),
      ...([
        ['11.1.', 2],
        ['11.2.', 2],
        ['11.3.', 2],
        ['11.3.1.', 3],
        ['11.3.2.', 1],
        ['11.4.', 7],
      ] as const),
      ...([
        ['11.5.', 2],
        ['11.5.1.', 1],
        ['11.6.', 1],
      ] as const),
      ...([
        ['12.1.', 4],
        ['12.2.', 1],
        ['12.3.', 4],
        ['12.4.', 2],
        ['12.4.2.', 1],
        ['12.5.', 3],
      ] as const),
      ...([
        ['12.5.2.', 1],
        ['12.6.', 3],
        ['12.6.3.', 2],
        ['12.7.', 1],
        ['12.8.', 5],
        ['12.9.', 2],
      ] as const),
      ...([
        ['12.10.', 7],
        ['12.10.4.', 1],
      ] as const),
    ]),
  ]),
)

/** The sections of the HIPAA Security Rule, 45 CFR 164 subpart C: standards, and what implements them. */
export const hipaaTable = once(() =>
  ids(
    [
      '308(a)(1) 308(a)(1)(i) 308(a)(1)(ii)(A) 308(a)(1)(ii)(B) 308(a)(1)(ii)(C) 308(a)(1)(ii)(D) 308(a)(2) 308(a)(3)',
      '308(a)(3)(i) 308(a)(3)(ii)(A) 308(a)(3)(ii)(B) 308(a)(3)(ii)(C) 308(a)(4) 308(a)(4)(i) 308(a)(4)(ii)(A)',
      '308(a)(4)(ii)(B) 308(a)(4)(ii)(C) 308(a)(5) 308(a)(5)(i) 308(a)(5)(ii)(A) 308(a)(5)(ii)(B) 308(a)(5)(ii)(C)',
      '308(a)(5)(ii)(D) 308(a)(6) 308(a)(6)(i) 308(a)(6)(ii) 308(a)(7) 308(a)(7)(i) 308(a)(7)(ii)(A) 308(a)(7)(ii)(B)',
      '308(a)(7)(ii)(C) 308(a)(7)(ii)(D) 308(a)(7)(ii)(E) 308(a)(8) 308(b)(1) 308(b)(2) 308(b)(3) 310(a)(1)',
      '310(a)(2)(i) 310(a)(2)(ii) 310(a)(2)(iii) 310(a)(2)(iv) 310(b) 310(c) 310(d)(1) 310(d)(2)(i) 310(d)(2)(ii)',
      '310(d)(2)(iii) 310(d)(2)(iv) 312(a)(1) 312(a)(2)(i) 312(a)(2)(ii) 312(a)(2)(iii) 312(a)(2)(iv) 312(b) 312(c)(1)',
      '312(c)(2) 312(d) 312(e)(1) 312(e)(2)(i) 312(e)(2)(ii) 314(a)(1) 314(a)(2)(i) 314(a)(2)(ii) 314(a)(2)(iii)',
      '314(b)(1) 314(b)(2)(i) 314(b)(2)(ii) 314(b)(2)(iii) 314(b)(2)(iv) 316(a) 316(b)(1) 316(b)(2)(i) 316(b)(2)(ii)',
      '316(b)(2)(iii)',
    ]
      .flatMap((line) => line.split(' '))
      .map((id) => `164.${id}`),
  ),
)
