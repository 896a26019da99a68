/** Whether a network is every address that there is. */
export const isEveryAddress = (cidr: string | undefined): boolean => cidr !== undefined && /\/0+$/.test(cidr)
