// A console call that a test did not ask for fails it: what a package prints is part of what it does.
import { afterEach, beforeEach, expect, vi } from 'vitest'

const methods = ['log', 'info', 'warn', 'error', 'debug']
let spies = []

beforeEach(() => {
  spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}))
})

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')))
  for (const spy of spies) spy.mockRestore()
  expect(calls, 'console calls during the test').toEqual([])
})
