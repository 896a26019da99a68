const gibibyte = 2 ** 30
const mebibyte = 2 ** 20

/** An amount of something that a quota limits, as it is written, rounded up. */
export const inAmount = (of: string, sum: number): string => {
  if (of.endsWith('storage')) return `${Math.ceil(sum / gibibyte)}Gi`
  if (of.endsWith('memory')) {
    return sum % gibibyte === 0 ? `${sum / gibibyte}Gi` : `${Math.ceil(sum / mebibyte)}Mi`
  }
  // What is added up of fractions is not quite their sum.
  const milli = Math.ceil(Math.round(sum * 1e6) / 1e3)
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`
}
