/** The logical name of a resource: what follows the fourth `::` of its URN. */
export const nameInUrn = (urn: string): string => urn.split('::').slice(3).join('::')
