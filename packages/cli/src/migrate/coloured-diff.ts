import { createTwoFilesPatch } from 'diff'
import type { Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import type { ChangedFile } from '../files/write-together.ts'

const noFile = '/dev/null'

/** A file's change as a unified diff. Texts that are secret are replaced. */
export const diffOf = ({ file, before, after }: ChangedFile, secrets: readonly string[]): string => {
  const patch = createTwoFilesPatch(
    before === undefined ? noFile : `a/${file}`,
    `b/${file}`,
    before ?? '',
    after,
    undefined,
    undefined,
    { context: 3 },
  )
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), patch)
  // Its first line is a rule of equal signs, which no tool needs.
  return hidden.replace(/^=+\n/, '')
}

/** A unified diff as lines for a terminal. */
export const colouredDiff = (diff: string, palette: Palette): readonly string[] =>
  diff
    .trimEnd()
    .split('\n')
    .map((line) => {
      const text = printableLine(line.replace(/\r$/, ''))
      if (/^(?:---|\+\+\+) /.test(line)) return palette.strong(text)
      if (line.startsWith('@@')) return palette.place(text)
      if (line.startsWith('+')) return palette.good(text)
      return line.startsWith('-') ? palette.bad(text) : text
    })
