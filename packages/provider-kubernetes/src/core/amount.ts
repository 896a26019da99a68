import type { Quantity } from './quantity.ts'

const powers: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

// Divided by, not multiplied with a fraction: 4100m and 4.1 must be one number.
const parts: Readonly<Record<string, number>> = { n: 1e9, u: 1e6, m: 1e3 }

/** What a quantity amounts to, to compare it with another: `500m` is 0.5, `1Ki` is 1024. */
export const amountOf = (quantity: Quantity): number => {
  const text = String(quantity)
  const [, digits = '', suffix = ''] = /^([\d.]+)([A-Za-z]{0,2})$/.exec(text) ?? []
  return digits === '' ? Number(text) : (Number(digits) * (powers[suffix] ?? 1)) / (parts[suffix] ?? 1)
}
