import { expect, it } from 'vitest'
import { withoutSdkDebugLines } from './sdk-debug-lines.ts'

it('keeps the SDK from sending debug lines until they are wanted back', async () => {
  const sent: unknown[] = []
  const log = { debug: async (...line: readonly unknown[]) => void sent.push(line) }
  const back = withoutSdkDebugLines(log)
  await log.debug('RegisterResource RPC finished: hunter2')
  back()
  await log.debug('wanted')
  expect(sent).toEqual([['wanted']])
})
