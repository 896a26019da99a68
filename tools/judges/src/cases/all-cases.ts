import type { JudgedCase } from './judged-case.ts'
import { s3Case } from './s3.ts'

/** Everything that is judged. */
export const allCases: readonly JudgedCase[] = [s3Case]
